import { basename, dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../../main/store/file-system.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** A write or truncation that no sync has covered yet. */
type Change = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };

interface Content {
  /** As programs see it. */
  live: Buffer;
  /** As of the last sync. */
  synced: Buffer;
  pending: Change[];
}

/** Names that changed together in a folder, and the file each now refers to. */
interface Renaming {
  readonly folder: string;
  readonly names: readonly (readonly [path: string, file: string | undefined])[];
}

/** What a disk writes atomically, in bytes. */
const sector = 512;

/**
 * A disk in memory whose power can be cut. Data written but not synced is then there or not, sector by
 * sector; a file may have its new length but none of the data. Of the names that changed in a folder since
 * its last sync, the first ones are there, as in journalling file systems; each folder is independent.
 * Folders themselves always survive.
 */
export class PowerCutDisk implements FileSystem {
  readonly #disk: MemoryFileSystem;
  readonly #onStep: () => void;
  readonly #files = new Map<string, Content>();
  #synced = new Map<string, string>();
  #renamings: Renaming[] = [];

  /** @param onStep called before each call that changes or syncs something */
  private constructor(disk: MemoryFileSystem, onStep: () => void) {
    this.#disk = disk;
    this.#onStep = onStep;
  }

  /** A disk on which everything below a folder is synced. */
  static async over(disk: MemoryFileSystem, folder: string, onStep: () => void): Promise<PowerCutDisk> {
    const made = new PowerCutDisk(disk, onStep);
    for (const name of disk.below(folder)) {
      const path = `${folder}/${name}`;
      const id = (await disk.identity(path))!;
      const bytes = Buffer.from(disk.read(path));
      made.#files.set(id, { live: bytes, synced: bytes, pending: [] });
      made.#synced.set(path, id);
    }
    return made;
  }

  /**
   * The disk after a power cut right now, without locks: their process is gone.
   * @param random from 0 to 1
   */
  cut(random: () => number): MemoryFileSystem {
    const names = new Map(this.#synced);
    for (const folder of new Set(this.#renamings.map((one) => one.folder))) {
      const there = this.#renamings.filter((one) => one.folder === folder);
      for (const one of there.slice(0, Math.floor(random() * (there.length + 1)))) apply(one, names);
    }
    const disk = new MemoryFileSystem();
    const found = new Map<string, Buffer>();
    for (const [path, id] of names) {
      const bytes = found.get(id) ?? afterCut(this.#files.get(id)!, random);
      found.set(id, bytes);
      if (!/^lock(?:\.|$)/.test(basename(path))) disk.put(path, bytes);
    }
    return disk;
  }

  async open(path: string, flags: 'r' | 'r+' | 'wx'): Promise<OpenFile> {
    if (flags === 'wx') this.#onStep();
    const file = await this.#disk.open(path, flags);
    const id = await file.identity();
    if (flags === 'wx') {
      this.#files.set(id, { live: Buffer.alloc(0), synced: Buffer.alloc(0), pending: [] });
      this.#rename(dirname(path), [[path, id]]);
    }
    return this.#handle(file, this.#files.get(id)!);
  }

  #handle(file: OpenFile, content: Content): OpenFile {
    const change = (made: Change) => {
      this.#onStep();
      content.pending.push(made);
      content.live = changed(content.live, made);
    };
    const sync = async () => {
      this.#onStep();
      content.synced = content.live;
      content.pending = [];
    };
    return {
      write: async (bytes, position) => {
        change({ at: position, bytes: Buffer.from(bytes) });
        return file.write(bytes, position);
      },
      truncate: async (length) => {
        change({ length });
        await file.truncate(length);
      },
      datasync: sync,
      sync,
      read: (length) => file.read(length),
      identity: () => file.identity(),
      close: () => file.close(),
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.#onStep();
    const id = await this.#disk.identity(from);
    await this.#disk.rename(from, to);
    if (dirname(from) === dirname(to))
      return this.#rename(dirname(to), [
        [from, undefined],
        [to, id],
      ]);
    this.#rename(dirname(to), [[to, id]]);
    this.#rename(dirname(from), [[from, undefined]]);
  }

  async link(from: string, to: string): Promise<void> {
    this.#onStep();
    await this.#disk.link(from, to);
    this.#rename(dirname(to), [[to, await this.#disk.identity(to)]]);
  }

  async remove(path: string): Promise<void> {
    this.#onStep();
    await this.#disk.remove(path);
    this.#rename(dirname(path), [[path, undefined]]);
  }

  async syncFolder(path: string): Promise<void> {
    this.#onStep();
    await this.#disk.syncFolder(path);
    for (const one of this.#renamings.filter(({ folder }) => folder === path)) apply(one, this.#synced);
    this.#renamings = this.#renamings.filter(({ folder }) => folder !== path);
  }

  makeFolder = (path: string) => this.#disk.makeFolder(path);
  list = (folder: string) => this.#disk.list(folder);
  info = (path: string) => this.#disk.info(path);
  identity = (path: string) => this.#disk.identity(path);
  touch = (path: string) => this.#disk.touch(path);
  pause = () => this.#disk.pause();

  #rename(folder: string, names: Renaming['names']): void {
    this.#renamings.push({ folder, names });
  }
}

function apply({ names }: Renaming, to: Map<string, string>): void {
  for (const [path, id] of names) {
    if (id === undefined) to.delete(path);
    else to.set(path, id);
  }
}

function afterCut({ synced, pending }: Content, random: () => number): Buffer {
  const share = [0, 0.5, 0.9, 1][Math.floor(random() * 4)]!;
  const isLong = random() < 0.3;
  let bytes = synced;
  for (const change of pending) {
    if ('length' in change) {
      if (random() < share) bytes = changed(bytes, change);
      continue;
    }
    const end = change.at + change.bytes.length;
    if (isLong && end > bytes.length) bytes = changed(bytes, { length: end });
    for (let from = change.at; from < end;) {
      const to = Math.min(end, (Math.floor(from / sector) + 1) * sector);
      const part = change.bytes.subarray(from - change.at, to - change.at);
      if (random() < share) bytes = changed(bytes, { at: from, bytes: part });
      from = to;
    }
  }
  return bytes;
}

function changed(bytes: Buffer, change: Change): Buffer {
  const length = 'length' in change ? change.length : Math.max(bytes.length, change.at + change.bytes.length);
  const made = Buffer.alloc(length);
  bytes.copy(made, 0, 0, length);
  if ('bytes' in change) made.set(change.bytes, change.at);
  return made;
}
