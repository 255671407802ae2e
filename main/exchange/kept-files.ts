import { join } from 'node:path';
import { largestExchange } from '../../domain/exchange/envelope.ts';
import {
  asDiskError,
  listIfThere,
  nothingChanged,
  readIfThere,
  writeDurably,
} from '../store/durable-file.ts';
import { nodeFileSystem } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { workspaceFiles } from '../store/files.ts';

/** What a workspace keeps: the shares it gave, the reviews of them, the shares of others, and the reviews it gave. */
export const keptKinds = {
  sent: 'waymark',
  received: 'waymark-review',
  opened: 'waymark',
  given: 'waymark-review',
} as const;
export type KeptKind = keyof typeof keptKinds;

/** A file that was kept. */
export interface KeptFile {
  /** By which it is known; see `Origin`. */
  readonly hash: string;
  /** When it was kept, ms since 1970. */
  readonly at: number;
  readonly name: string;
}

/** The files that went between the learner and others, each kept byte for byte as it was. */
export class KeptFiles {
  readonly #folder: string;
  readonly #fs: FileSystem;

  /** @param workspace its folder */
  constructor(workspace: string, fs: FileSystem = nodeFileSystem) {
    this.#folder = workspaceFiles(workspace).exchange;
    this.#fs = fs;
  }

  /** Keeps a file, unless it is kept already. @throws WaymarkError `disk` */
  async keep(kind: KeptKind, hash: string, bytes: Uint8Array, now: number): Promise<void> {
    const folder = join(this.#folder, kind);
    const file = join(folder, `${stampOf(now)}-${hash}.${keptKinds[kind]}`);
    try {
      if ((await this.#nameOf(kind, hash)) !== undefined) return;
      await this.#fs.makeFolder(folder);
      await writeDurably(this.#fs, file, [bytes]);
    } catch (failure) {
      throw asDiskError(failure, file, nothingChanged);
    }
  }

  /** What is kept of a kind, latest first. What is not ours is left out. */
  async list(kind: KeptKind): Promise<readonly KeptFile[]> {
    return (await this.#names(kind))
      .map((name) => ({ hash: hashIn(name), at: timeIn(name), name }))
      .toReversed();
  }

  async has(kind: KeptKind, hash: string): Promise<boolean> {
    return (await this.#nameOf(kind, hash)) !== undefined;
  }

  /** A file that was kept; undefined where it is not there. Whoever changed it is found by its signature. */
  async read(kind: KeptKind, hash: string): Promise<Buffer | undefined> {
    const name = await this.#nameOf(kind, hash);
    const bytes = name && (await readIfThere(this.#fs, join(this.#folder, kind, name)));
    return Buffer.isBuffer(bytes) && bytes.length <= largestExchange ? bytes : undefined;
  }

  async #nameOf(kind: KeptKind, hash: string): Promise<string | undefined> {
    return (await this.#names(kind)).find((name) => hashIn(name) === hash);
  }

  async #names(kind: KeptKind): Promise<readonly string[]> {
    const names = await listIfThere(this.#fs, join(this.#folder, kind));
    return names.filter((name) => shape.test(name) && name.endsWith(`.${keptKinds[kind]}`)).toSorted();
  }
}

// 2026-11-27T10-00-00.000Z-<SHA-256>.waymark: to the millisecond, as two files of one second have an order too.
const shape = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-[0-9a-f]{64}\.waymark(?:-review)?$/;

function stampOf(ms: number): string {
  return new Date(ms).toISOString().replaceAll(':', '-');
}

const stampLength = stampOf(0).length;

function hashIn(name: string): string {
  return name.slice(stampLength + 1, stampLength + 65);
}

function timeIn(name: string): number {
  return Date.parse(`${name.slice(0, 11)}${name.slice(11, stampLength).replaceAll('-', ':')}`);
}
