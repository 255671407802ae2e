import { join } from 'node:path';
import type { Backup } from '../../contract/backups.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { inspectBackups, listBackups, makeBackup, readBackup } from './backups.ts';
import type { BackupKind, BackupName, ReadBackup, Watch } from './backups.ts';
import type { Checkpoint, Writer } from './checkpoint.ts';
import { asDiskError } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { timeForFileName } from './files.ts';
import type { Migration } from './migrations/index.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import { thin } from './thinning.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';

interface KeeperOptions {
  readonly fs: FileSystem;
  /** The folder `backups`. */
  readonly folder: string;
  readonly writer: Writer;
  readonly migrations: readonly Migration[];
  readonly now: () => number;
  /** The device that makes the backups. */
  readonly device: string;
  readonly onBackupProblem?: ((problem: Message | null) => void) | undefined;
}

const backupsFail = message('kept.noBackup');

/** Makes and thins the backups of one workspace, and tracks whether backups are failing. */
export class BackupKeeper {
  readonly #options: KeeperOptions;
  #problem: Message | null = null;
  /** For each backup of another device: whether it belongs to this history. */
  readonly #ours = new Map<string, boolean>();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Why backups are failing; null while they succeed. */
  get problem(): Message | null {
    return this.#problem;
  }

  /**
   * Makes a backup. After an automatic one, thins the automatic backups.
   * @returns the name of the backup
   */
  async make(kind: BackupKind, checkpoint: Checkpoint): Promise<string> {
    const { fs, folder, writer, now, device } = this.#options;
    const name = await makeBackup(fs, folder, checkpoint, kind, writer, now(), device);
    if (kind === 'auto') await this.#thin(checkpoint);
    return name;
  }

  /**
   * Removes the automatic backups that thinning drops. Only backups of this history count: those of a copy
   * would push ours out. The device in the name identifies our own. For a backup of another device, or of an
   * earlier Waymark, its content decides.
   */
  async #thin(checkpoint: Checkpoint): Promise<void> {
    const { fs, folder, device } = this.#options;
    const automatic = (await listBackups(fs, folder)).filter(({ kind }) => kind === 'auto');
    if (thin(automatic).length === 0) return;
    const known = new Set(checkpoint.events.map(({ id }) => id));
    const own: BackupName[] = [];
    for (const backup of automatic)
      if (backup.device === device || (await this.#isOurs(backup.name, checkpoint.workspace, known)))
        own.push(backup);
    for (const { name } of thin(own)) await fs.remove(join(folder, name));
  }

  /** Whether this history holds every event of a backup. The answer is cached. */
  async #isOurs(name: string, workspace: string, known: ReadonlySet<string>): Promise<boolean> {
    const before = this.#ours.get(name);
    if (before !== undefined) return before;
    const { fs, folder, migrations } = this.#options;
    const reading = await readCheckpoint(fs, join(folder, name), migrations);
    const isOurs =
      reading.kind === 'good' &&
      reading.checkpoint.workspace === workspace &&
      reading.checkpoint.events.every(({ id }) => known.has(id));
    this.#ours.set(name, isOurs);
    return isOurs;
  }

  /**
   * Makes the backup that belongs to a checkpoint. Reports when backups begin to fail and when they work
   * again.
   * @param evenIfItFails whether to continue if the backup fails
   * @throws errors of the disk, unless `evenIfItFails`
   */
  async follow(checkpoint: Checkpoint, evenIfItFails: boolean): Promise<void> {
    try {
      await this.make('auto', checkpoint);
      this.#note(null);
    } catch (failure) {
      const problem = asDiskError(failure, this.#options.folder, backupsFail);
      this.#note(problem instanceof WaymarkError ? problem.problem.message : message('internal'));
      if (!evenIfItFails) throw problem;
    }
  }

  /** All backups, each read and checked, the highest line number first. */
  list(watch?: Watch): Promise<Backup[]> {
    const { fs, folder, migrations } = this.#options;
    return inspectBackups(fs, folder, migrations, watch);
  }

  /**
   * Reads one backup: its description, events and checksum.
   * @throws WaymarkError `not-found`, `damaged`
   */
  read(name: string): Promise<ReadBackup> {
    const { fs, folder, migrations } = this.#options;
    return readBackup(fs, folder, name, migrations);
  }

  /**
   * Removes the backups of a generation whose restore failed.
   * @throws if one cannot be removed
   */
  async forget(generation: number): Promise<void> {
    const { fs, folder } = this.#options;
    const backups = await listBackups(fs, folder);
    for (const { name } of backups.filter((backup) => backup.generation === generation))
      await fs.remove(join(folder, name));
  }

  /** The highest generation of any backup, but at least `generation`. */
  async highest(generation: number): Promise<number> {
    const { fs, folder } = this.#options;
    return Math.max(generation, ...(await listBackups(fs, folder)).map((backup) => backup.generation));
  }

  /**
   * Whether a backup made by this device covers line `seq` of a generation.
   * @param hasNew whether there must also be a backup made today
   */
  async hold(seq: number, generation: number, hasNew: boolean): Promise<boolean> {
    const { fs, folder, now, device } = this.#options;
    const today = timeForFileName(now()).slice(0, 10);
    const backups = (await listBackups(fs, folder)).filter((backup) => backup.device === device);
    return (
      backups.some((backup) => backup.generation === generation && backup.seq >= seq) &&
      (!hasNew || backups.some(({ name }) => name.startsWith(today)))
    );
  }

  #note(problem: Message | null): void {
    if (JSON.stringify(problem) === JSON.stringify(this.#problem)) return;
    this.#problem = problem;
    this.#options.onBackupProblem?.(problem);
  }
}
