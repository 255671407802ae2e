import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem, OpenFile } from '../../main/store/file-system.ts';
import { nodeError } from './node-error.ts';

export const faults = [
  'ENOSPC',
  'EDQUOT',
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
  /** The number of the call that fails, from 1. */
  readonly at: number;
  readonly fault: Fault;
  /** Whether every later call fails too. */
  readonly sticky: boolean;
}

/**
 * A file system, the real one by default, in which one call fails. `calls` counts the calls; `fired` says
 * whether the fault occurred.
 */
export class FaultyFileSystem implements FileSystem {
  calls = 0;
  fired = false;
  readonly #disk: FileSystem;
  #plan: FaultPlan | undefined;

  constructor(plan?: FaultPlan, disk: FileSystem = nodeFileSystem) {
    this.#plan = plan;
    this.#disk = disk;
  }

  /** Changes the plan; `undefined` repairs the disk. */
  fail(plan: FaultPlan | undefined): void {
    this.#plan = plan;
  }

  async open(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<OpenFile> {
    this.#reach();
    const file = await this.#disk.open(path, flags, mode);
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
      read: async (length) => {
        this.#reach();
        return file.read(length);
      },
      sync: guarded(() => file.sync()),
      datasync: guarded(() => file.datasync()),
      identity: guarded(() => file.identity()),
      truncate: async (length) => {
        this.#reach();
        return file.truncate(length);
      },
      close: async () => {
        // The system closes the file even if it reports an error; a test must not run out of file
        // descriptors.
        await file.close();
        this.#reach();
      },
    };
  }

  rename = this.#guard((...given: Parameters<FileSystem['rename']>) => this.#disk.rename(...given));
  link = this.#guard((...given: Parameters<FileSystem['link']>) => this.#disk.link(...given));
  remove = this.#guard((...given: Parameters<FileSystem['remove']>) => this.#disk.remove(...given));
  makeFolder = this.#guard((...given: Parameters<FileSystem['makeFolder']>) =>
    this.#disk.makeFolder(...given),
  );
  list = this.#guard((...given: Parameters<FileSystem['list']>) => this.#disk.list(...given));
  info = this.#guard((...given: Parameters<FileSystem['info']>) => this.#disk.info(...given));
  identity = this.#guard((...given: Parameters<FileSystem['identity']>) => this.#disk.identity(...given));
  syncFolder = this.#guard((...given: Parameters<FileSystem['syncFolder']>) =>
    this.#disk.syncFolder(...given),
  );
  touch = this.#guard((...given: Parameters<FileSystem['touch']>) => this.#disk.touch(...given));

  async pause(): Promise<void> {}

  #guard<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      this.#reach();
      return call(...args);
    };
  }

  /**
   * Counts a call.
   * @returns true if it should be cut short
   * @throws if it is the one to fail
   */
  #reach(): boolean {
    this.calls++;
    const plan = this.#plan;
    if (!plan || this.calls < plan.at || (this.calls > plan.at && !plan.sticky)) return false;
    this.fired = true;
    if (plan.fault === 'short write') return true;
    throw nodeError(plan.fault);
  }
}
