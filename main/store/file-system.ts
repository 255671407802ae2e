import fs from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** An open file. Positions and sizes are in bytes. */
export interface OpenFile {
  /**
   * Writes at `position`.
   * @returns how many bytes were written, which may be fewer than requested
   */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Reads the whole file, or its first `length` bytes. */
  read(length?: number): Promise<Buffer>;
  /** Waits until the content, and the metadata needed to read it back, is on the disk. */
  datasync(): Promise<void>;
  sync(): Promise<void>;
  /** The identity of the open file; see `FileSystem.identity`. */
  identity(): Promise<string>;
  /** Cuts the file to `length` bytes. */
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

export interface FileInfo {
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
  /** When it was last written, ms since 1970. */
  readonly modified: number;
  /** The drive it is on. */
  readonly device: number;
  /** Identifies it among all files that exist at the same time, whatever path or link leads to it. */
  readonly place: string;
}

/**
 * Every disk access of the store goes through this interface, so that a test can make any call fail. Errors
 * are Node's, with their `code` (ENOENT, ENOSPC, ...).
 */
export interface FileSystem {
  /** `r` reads, `r+` updates an existing file, `wx` creates a new one and fails if it exists. */
  open(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; fails with EEXIST if the name is taken. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  info(path: string): Promise<FileInfo>;
  /** Identifies the file at `path` (a link itself, not its target); undefined if there is none. */
  identity(path: string): Promise<string | undefined>;
  /** Makes the names in a folder durable; does nothing if the system has no such call (Windows). */
  syncFolder(path: string): Promise<void>;
  /** Updates a file's times, to notify its watchers. */
  touch(path: string): Promise<void>;
  /**
   * Waits before a retry.
   * @param ms milliseconds
   */
  pause(ms: number): Promise<void>;
}

// A write this small only copies into the page cache: cheaper than a round trip to a worker thread.
const smallWrite = 64 * 1024;

class NodeFile implements OpenFile {
  readonly #fd: number;

  constructor(fd: number) {
    this.#fd = fd;
  }

  async write(bytes: Uint8Array, position: number): Promise<number> {
    if (bytes.length <= smallWrite) return fs.writeSync(this.#fd, bytes, 0, bytes.length, position);
    return new Promise((resolve, reject) => {
      fs.write(this.#fd, bytes, 0, bytes.length, position, (failure, written) =>
        failure ? reject(failure) : resolve(written),
      );
    });
  }

  async read(length?: number): Promise<Buffer> {
    if (length !== undefined) {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, fs.readSync(this.#fd, bytes, 0, length, 0));
    }
    return new Promise((resolve, reject) => {
      fs.readFile(this.#fd, (failure, bytes) => (failure ? reject(failure) : resolve(bytes)));
    });
  }

  async datasync(): Promise<void> {
    return new Promise((resolve, reject) => {
      fs.fdatasync(this.#fd, (failure) => (failure ? reject(failure) : resolve()));
    });
  }

  async sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      fs.fsync(this.#fd, (failure) => (failure ? reject(failure) : resolve()));
    });
  }

  // A stat takes a few microseconds: cheaper than a round trip to a worker thread.
  async identity(): Promise<string> {
    return identityOf(fs.fstatSync(this.#fd));
  }

  async truncate(length: number): Promise<void> {
    return new Promise((resolve, reject) => {
      fs.ftruncate(this.#fd, length, (failure) => (failure ? reject(failure) : resolve()));
    });
  }

  async close(): Promise<void> {
    return new Promise((resolve, reject) => {
      fs.close(this.#fd, (failure) => (failure ? reject(failure) : resolve()));
    });
  }
}

// The inode number of a deleted file is reused; together with the birth time it is unique.
function identityOf({ dev, ino, birthtimeMs }: fs.Stats): string {
  return `${dev}:${ino}:${birthtimeMs}`;
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  async open(path, flags, mode) {
    return new Promise((resolve, reject) => {
      fs.open(path, flags, mode, (failure, fd) => (failure ? reject(failure) : resolve(new NodeFile(fd))));
    });
  },
  rename: (from, to) => fs.promises.rename(from, to),
  link: (from, to) => fs.promises.link(from, to),
  remove: (path) => fs.promises.unlink(path),
  async makeFolder(path) {
    await fs.promises.mkdir(path, { recursive: true });
  },
  list: (folder) => fs.promises.readdir(folder),
  async info(path) {
    const stat = await fs.promises.stat(path);
    const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
    const { size: bytes, mtimeMs: modified, dev: device, ino } = stat;
    return { kind, bytes, modified, device, place: `${device}:${ino}` };
  },
  async identity(path) {
    const stat = fs.lstatSync(path, { throwIfNoEntry: false });
    return stat && identityOf(stat);
  },
  async syncFolder(path) {
    if (process.platform === 'win32') return;
    const folder = await fs.promises.open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  async touch(path) {
    const now = new Date();
    await fs.promises.utimes(path, now, now);
  },
  async pause(ms) {
    await wait(ms);
  },
};

/** A file system with some methods replaced; the rest delegate to `fs`. */
export function layered(fs: FileSystem, over: Partial<FileSystem>): FileSystem {
  return {
    open: (path, flags, mode) => fs.open(path, flags, mode),
    rename: (from, to) => fs.rename(from, to),
    link: (from, to) => fs.link(from, to),
    remove: (path) => fs.remove(path),
    makeFolder: (path) => fs.makeFolder(path),
    list: (folder) => fs.list(folder),
    info: (path) => fs.info(path),
    identity: (path) => fs.identity(path),
    syncFolder: (path) => fs.syncFolder(path),
    touch: (path) => fs.touch(path),
    pause: (ms) => fs.pause(ms),
    ...over,
  };
}

/** The `code` of a Node error: ENOENT, EBUSY, ...; undefined for anything else. */
export function errorCode(failure: unknown): string | undefined {
  if (!(failure instanceof Error) || !('code' in failure) || typeof failure.code !== 'string')
    return undefined;
  const { code } = failure;
  // Node names only some errors. For others, such as a full quota (EDQUOT) or a lost network drive (ESTALE),
  // it gives a number.
  if (!code.startsWith('Unknown system error') || !('errno' in failure)) return code;
  return Object.entries(constants.errno).find(([, number]) => -number === failure.errno)?.[0] ?? code;
}
