import { dirname } from 'node:path';
import type { FileInfo, FileSystem, OpenFile } from '../../main/store/file-system.ts';

interface Inode {
  readonly id: number;
  bytes: Buffer;
  modified: number;
}

/**
 * A file system in memory, for tests that open a workspace thousands of times. It behaves like the real one
 * on Linux (checked by tests/store/memory-file-system.test.ts): names are links to files, and an open file
 * outlives its names.
 */
export class MemoryFileSystem implements FileSystem {
  #names = new Map<string, Inode>();
  #folders = new Set<string>(['/']);
  #last = 0;

  /** A copy of the disk. */
  copy(): MemoryFileSystem {
    const made = new MemoryFileSystem();
    const copies = new Map<Inode, Inode>();
    for (const [name, inode] of this.#names) {
      const copied = copies.get(inode) ?? { ...inode, bytes: Buffer.from(inode.bytes) };
      copies.set(inode, copied);
      made.#names.set(name, copied);
    }
    made.#folders = new Set(this.#folders);
    made.#last = this.#last;
    return made;
  }

  /** The content of a file. */
  read(path: string): Buffer {
    return this.#at(path).bytes;
  }

  /** Creates or replaces a file. */
  put(path: string, bytes: Buffer | string): void {
    for (let folder = dirname(path); !this.#folders.has(folder); folder = dirname(folder))
      this.#folders.add(folder);
    this.#names.set(path, this.#newFile(Buffer.from(bytes)));
  }

  /** The names of all files below a folder, relative to it. */
  below(folder: string): string[] {
    return [...this.#names.keys()].flatMap((name) =>
      name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1)] : [],
    );
  }

  async open(path: string, flags: 'r' | 'r+' | 'wx'): Promise<OpenFile> {
    if (flags === 'wx') {
      if (this.#names.has(path) || this.#folders.has(path)) throw fault('EEXIST', path);
      this.#needFolder(path);
      this.#names.set(path, this.#newFile(Buffer.alloc(0)));
    }
    if (this.#folders.has(path)) throw fault('EISDIR', path);
    return handleOf(this.#at(path));
  }

  async rename(from: string, to: string): Promise<void> {
    this.#needFolder(to);
    if (this.#folders.has(to) && !this.#folders.has(from)) throw fault('EISDIR', from);
    if (this.#folders.has(from)) return this.#renameFolder(from, to);
    const inode = this.#at(from);
    this.#names.delete(from);
    this.#names.set(to, inode);
  }

  async link(from: string, to: string): Promise<void> {
    const inode = this.#at(from);
    if (this.#names.has(to) || this.#folders.has(to)) throw fault('EEXIST', from);
    this.#needFolder(to);
    this.#names.set(to, inode);
  }

  async remove(path: string): Promise<void> {
    if (this.#folders.has(path)) throw fault('EISDIR', path);
    this.#at(path);
    this.#names.delete(path);
  }

  async makeFolder(path: string): Promise<void> {
    if (this.#names.has(path)) throw fault('EEXIST', path);
    for (let folder = path; !this.#folders.has(folder); folder = dirname(folder)) {
      if (this.#names.has(folder)) throw fault('ENOTDIR', path);
      this.#folders.add(folder);
    }
  }

  async list(folder: string): Promise<string[]> {
    if (this.#names.has(folder)) throw fault('ENOTDIR', folder);
    if (!this.#folders.has(folder)) throw fault('ENOENT', folder);
    return [...this.#names.keys(), ...this.#folders].flatMap((path) =>
      dirname(path) === folder && path !== folder ? [path.slice(folder.length + 1)] : [],
    );
  }

  async info(path: string): Promise<FileInfo> {
    if (this.#folders.has(path)) return { kind: 'folder', bytes: 0, modified: 0, device: 1, place: path };
    const { id, bytes, modified } = this.#at(path);
    return { kind: 'file', bytes: bytes.length, modified, device: 1, place: String(id) };
  }

  async identity(path: string): Promise<string | undefined> {
    if (this.#folders.has(path)) return path;
    const inode = this.#names.get(path);
    return inode && String(inode.id);
  }

  async syncFolder(path: string): Promise<void> {
    if (!this.#folders.has(path)) throw fault('ENOENT', path);
  }

  async touch(path: string): Promise<void> {
    this.#at(path).modified = Date.now();
  }

  async pause(): Promise<void> {}

  #at(path: string): Inode {
    const inode = this.#names.get(path);
    if (inode === undefined) throw fault('ENOENT', path);
    return inode;
  }

  #needFolder(path: string): void {
    if (this.#names.has(dirname(path))) throw fault('ENOTDIR', path);
    if (!this.#folders.has(dirname(path))) throw fault('ENOENT', path);
  }

  #newFile(bytes: Buffer): Inode {
    this.#last += 1;
    return { id: this.#last, bytes, modified: Date.now() };
  }

  #renameFolder(from: string, to: string): void {
    const moved = (path: string) =>
      path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
    this.#names = new Map([...this.#names].map(([name, inode]) => [moved(name), inode]));
    this.#folders = new Set([...this.#folders].map(moved));
  }
}

function handleOf(inode: Inode): OpenFile {
  return {
    async write(bytes, position) {
      const end = position + bytes.length;
      if (end > inode.bytes.length)
        inode.bytes = Buffer.concat([inode.bytes, Buffer.alloc(end - inode.bytes.length)]);
      inode.bytes.set(bytes, position);
      inode.modified = Date.now();
      return bytes.length;
    },
    read: async (length) => Buffer.from(inode.bytes.subarray(0, length)),
    datasync: async () => {},
    sync: async () => {},
    identity: async () => String(inode.id),
    async truncate(length) {
      const { bytes } = inode;
      inode.bytes =
        length <= bytes.length
          ? Buffer.from(bytes.subarray(0, length))
          : Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
    },
    close: async () => {},
  };
}

function fault(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
