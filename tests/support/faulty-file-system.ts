import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem, OpenFile } from '../../main/store/file-system.ts';

export const faults = [
  'ENOSPC',
  'EIO',
  'EPERM',
  'EBUSY',
  'EACCES',
  'EROFS',
  'EMFILE',
  'short write',
] as const;
export type Fault = (typeof faults)[number];

export interface FaultPlan {
  /** Which call fails, from 1. */
  readonly at: number;
  readonly fault: Fault;
  /** Whether every call after it fails as well. */
  readonly sticky: boolean;
}

/** The real disk, with one call made to fail. `calls` counts; `fired` says whether the fault was met. */
export class FaultyFileSystem implements FileSystem {
  calls = 0;
  fired = false;
  #plan: FaultPlan | undefined;

  constructor(plan?: FaultPlan) {
    this.#plan = plan;
  }

  /** Another plan from now on; none mends the disk. */
  fail(plan: FaultPlan | undefined): void {
    this.#plan = plan;
  }

  async open(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<OpenFile> {
    this.#reach();
    const file = await nodeFileSystem.open(path, flags, mode);
    const guarded =
      <R>(call: () => Promise<R>) =>
      async () => {
        this.#reach();
        return call();
      };
    return {
      write: async (bytes, position) => {
        const short = this.#reach();
        return file.write(short ? bytes.subarray(0, bytes.length >> 1) : bytes, position);
      },
      read: guarded(() => file.read()),
      sync: guarded(() => file.sync()),
      datasync: guarded(() => file.datasync()),
      identity: guarded(() => file.identity()),
      truncate: async (length) => {
        this.#reach();
        return file.truncate(length);
      },
      close: async () => {
        // The system closes the file whatever it answers; a test must not run out of them.
        await file.close();
        this.#reach();
      },
    };
  }

  rename = this.#guard(nodeFileSystem.rename);
  link = this.#guard(nodeFileSystem.link);
  remove = this.#guard(nodeFileSystem.remove);
  makeFolder = this.#guard(nodeFileSystem.makeFolder);
  list = this.#guard(nodeFileSystem.list);
  info = this.#guard(nodeFileSystem.info);
  identity = this.#guard(nodeFileSystem.identity);
  syncFolder = this.#guard(nodeFileSystem.syncFolder);
  touch = this.#guard(nodeFileSystem.touch);

  async pause(): Promise<void> {}

  #guard<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      this.#reach();
      return call(...args);
    };
  }

  /** Counts a call, and throws where it is the one to fail; true where it is to be cut short instead. */
  #reach(): boolean {
    this.calls++;
    const plan = this.#plan;
    if (!plan || this.calls < plan.at || (this.calls > plan.at && !plan.sticky)) return false;
    this.fired = true;
    if (plan.fault === 'short write') return true;
    throw Object.assign(new Error(`${plan.fault}: put in by a test`), { code: plan.fault });
  }
}
