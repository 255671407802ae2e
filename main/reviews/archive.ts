import { join } from 'node:path';
import { largestExchange } from '../../domain/formats/envelope.ts';
import {
  asDiskError,
  listIfThere,
  nothingChanged,
  readIfThere,
  syncFolder,
  writeDurably,
} from '../store/durable-file.ts';
import { nodeFileSystem } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { hashOfEnvelope } from '../keys/envelope.ts';
import { workspaceFiles } from '../store/files.ts';
import type { WorkspaceFiles } from '../store/files.ts';
import { keepDamaged } from '../store/keep-damaged.ts';
import { SerialQueue } from '../store/serial-queue.ts';
import type { Message } from '../../domain/messages/message.ts';

/**
 * The kinds of exchanged files that a workspace keeps, with their extension: shares sent, reviews received,
 * shares opened, reviews given.
 */
export const archiveKinds = {
  sent: 'waymark',
  received: 'waymark-review',
  opened: 'waymark',
  given: 'waymark-review',
} as const;
export type ArchiveKind = keyof typeof archiveKinds;

/** A kept file. */
export interface ArchivedFile {
  /** Identifies the file; see `Origin`. */
  readonly hash: string;
  /** When it was kept, ms since 1970. */
  readonly at: number;
  readonly name: string;
}

/** The shares and reviews exchanged with others, each kept byte for byte until somebody deletes it. */
export class ReviewArchive {
  readonly #files: WorkspaceFiles;
  readonly #folder: string;
  readonly #fs: FileSystem;
  readonly #queue = new SerialQueue();

  /** @param workspace its folder */
  constructor(workspace: string, fs: FileSystem = nodeFileSystem) {
    this.#files = workspaceFiles(workspace);
    this.#folder = this.#files.exchange;
    this.#fs = fs;
  }

  /**
   * Saves a file, unless it is already kept. A damaged or different file under the same name goes to
   * `damaged/`.
   * @param now ms since 1970
   * @param otherwise what is still safe if saving fails, for the error
   * @throws WaymarkError `disk`
   */
  async store(
    kind: ArchiveKind,
    hash: string,
    bytes: Uint8Array,
    now: number,
    otherwise: Message = nothingChanged,
  ): Promise<void> {
    const folder = join(this.#folder, kind);
    // One at a time, so that a file opened twice at once is kept once.
    await this.#queue.take(async () => {
      try {
        if ((await this.read(kind, hash)) !== undefined) return;
        const name = (await this.#nameOf(kind, hash)) ?? `${stampOf(now)}-${hash}.${archiveKinds[kind]}`;
        await this.#fs.makeFolder(folder);
        await keepDamaged(this.#fs, this.#files, join(folder, name), now);
        await writeDurably(this.#fs, join(folder, name), [bytes]);
      } catch (failure) {
        throw asDiskError(failure, folder, otherwise);
      }
    });
  }

  /**
   * Deletes a file for good; does nothing if it is not there.
   * @throws WaymarkError `disk`
   */
  async remove(kind: ArchiveKind, hash: string): Promise<void> {
    const folder = join(this.#folder, kind);
    await this.#queue.take(async () => {
      try {
        const name = await this.#nameOf(kind, hash);
        if (name === undefined) return;
        await this.#fs.remove(join(folder, name));
        await syncFolder(this.#fs, folder);
      } catch (failure) {
        throw asDiskError(failure, folder);
      }
    });
  }

  /** Notes that a file is used now. If the disk refuses, it only seems older than it is. */
  async touch(kind: ArchiveKind, hash: string): Promise<void> {
    const name = await this.#nameOf(kind, hash);
    if (name !== undefined) await this.#fs.touch(join(this.#folder, kind, name)).catch(() => {});
  }

  /** When a file was last kept or used, ms since 1970; undefined if it is not there. */
  async usedAt(kind: ArchiveKind, hash: string): Promise<number | undefined> {
    const name = await this.#nameOf(kind, hash);
    if (name === undefined) return undefined;
    const { modified } = await this.#fs.info(join(this.#folder, kind, name));
    return Math.max(modified, timeIn(name));
  }

  /** The kept files of a kind, latest first. Other files are ignored. */
  async list(kind: ArchiveKind): Promise<readonly ArchivedFile[]> {
    return (await this.#names(kind))
      .map((name) => ({ hash: hashIn(name), at: timeIn(name), name }))
      .toReversed();
  }

  async has(kind: ArchiveKind, hash: string): Promise<boolean> {
    return (await this.#nameOf(kind, hash)) !== undefined;
  }

  /** Reads a kept file; undefined if it is missing or its content is another file's. */
  async read(kind: ArchiveKind, hash: string): Promise<Buffer | undefined> {
    const name = await this.#nameOf(kind, hash);
    const bytes = name && (await readIfThere(this.#fs, join(this.#folder, kind, name)));
    if (!Buffer.isBuffer(bytes) || bytes.length > largestExchange) return undefined;
    return hashOfEnvelope(bytes.toString('utf8')) === hash ? bytes : undefined;
  }

  async #nameOf(kind: ArchiveKind, hash: string): Promise<string | undefined> {
    return (await this.#names(kind)).find((name) => hashIn(name) === hash);
  }

  async #names(kind: ArchiveKind): Promise<readonly string[]> {
    const names = await listIfThere(this.#fs, join(this.#folder, kind));
    return names.filter((name) => shape.test(name) && name.endsWith(`.${archiveKinds[kind]}`)).toSorted();
  }
}

// 2026-11-27T10-00-00.000Z-<SHA-256>.waymark. With milliseconds, so that two files of one second keep their
// order.
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
