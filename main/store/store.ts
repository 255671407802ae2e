import type { Backup } from '../../domain/contract/backups.ts';
import type { Notice } from '../../domain/contract/workspace.ts';
import { stampEvent, tick } from '../../domain/progress/clock.ts';
import type { ClockState } from '../../domain/progress/clock.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { WaymarkError } from '../../domain/result.ts';
import { inspectBackup, inspectBackups, listBackups, makeBackup, readBackup } from './backups.ts';
import type { BackupKind } from './backups.ts';
import { CheckpointFile } from './checkpoint-file.ts';
import type { Checkpoint, Writer } from './checkpoint.ts';
import { asDiskError, nothingChanged, sweepTemporary } from './durable-file.ts';
import { nodeFileSystem } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { timeForFileName, workspaceFiles } from './files.ts';
import type { WorkspaceFiles } from './files.ts';
import { Journal } from './journal.ts';
import { takeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';
import { keepDamaged, keepOldFormat } from './keep.ts';
import { readWorkspace } from './read-workspace.ts';
import type { WorkspaceReading } from './read-workspace.ts';

export interface StoreOptions {
  /** Waymark's version, for the files. */
  readonly version: string;
  readonly fs?: FileSystem;
  /** The wall clock: ms since 1970. */
  readonly now?: () => number;
  /** Other migrations than the real ones; only the tests have any. */
  readonly migrations?: readonly Migration[];
}

// A checkpoint is written when the journal has grown to a quarter of it, so that the work per change
// stays the same however long the history is.
const smallestJournal = 64 * 1024;
const journalShare = 0.25;

/** One learner's events on disk (DESIGN 7), and the progress they add up to. */
export class Store {
  /** Why nothing can be changed; null where it can. */
  readonly readOnly: string | null = null;
  readonly files: WorkspaceFiles;
  readonly notices: readonly Notice[];
  readonly device: string;
  readonly #fs: FileSystem;
  readonly #now: () => number;
  readonly #writer: Writer;
  readonly #steps: readonly Migration[];
  readonly #lock: Lock;
  readonly #checkpoint: CheckpointFile;
  readonly #journal: Journal;
  #log: ProgressLog;
  #clock: ClockState;
  #checkpointing: Promise<void> | undefined;
  #closing = false;
  #revision = 0;

  private constructor(
    options: Required<StoreOptions>,
    files: WorkspaceFiles,
    lock: Lock,
    reading: WorkspaceReading,
  ) {
    this.files = files;
    this.notices = reading.notices;
    this.device = reading.state.device;
    this.#fs = options.fs;
    this.#now = options.now;
    this.#steps = options.migrations;
    this.#writer = { format: options.migrations.length, version: options.version };
    this.#lock = lock;
    this.#log = new ProgressLog(reading.state.events);
    this.#clock = reading.state.clock;
    this.#checkpoint = new CheckpointFile(
      options.fs,
      files.checkpoint,
      options.migrations,
      this.#writer,
      reading,
    );
    this.#journal = new Journal(options.fs, files.journal, reading.state.seq, reading.tail);
  }

  /**
   * Opens a workspace to write to it, makes it where there is none, and puts right what a crash or a
   * failing disk has left; `notices` tell what.
   * @throws WaymarkError `busy`, `newer-version`, `damaged`, `disk`
   */
  static async open(folder: string, options: StoreOptions): Promise<Store> {
    const all = { fs: nodeFileSystem, now: Date.now, migrations, ...options };
    const files = workspaceFiles(folder);
    try {
      await all.fs.makeFolder(folder);
      const lock = await takeLock(all.fs, files.lock);
      try {
        const reading = await readWorkspace(all.fs, files, all.migrations);
        const store = new Store(all, files, lock, reading);
        await store.#putRight(reading);
        return store;
      } catch (failure) {
        await lock.release();
        throw failure;
      }
    } catch (failure) {
      throw asDiskError(failure, folder, nothingChanged);
    }
  }

  /** All progress, as it is on the disk. */
  get log(): ProgressLog {
    return this.#log;
  }

  /** How many changes were announced since the workspace was opened. */
  get revision(): number {
    return this.#revision;
  }

  /** The number of the next change to announce: without a gap, so that a window can tell that it missed none. */
  countChange(): number {
    return ++this.#revision;
  }

  /**
   * Stamps a draft and keeps it; resolves when it is on the disk and in `log`.
   * @throws WaymarkError `disk`; the event then never happened.
   */
  async append(draft: EventDraft): Promise<Event> {
    if (this.#checkpoint.uncertain)
      throw new WaymarkError(
        'disk',
        'The disk failed while a backup was being restored. Nothing more is saved until Waymark is started anew.',
      );
    if (this.#closing) throw new WaymarkError('busy', 'Waymark is closing. This change was not saved.');
    this.#clock = tick(this.#clock, this.#now());
    const event = stampEvent(draft, this.#clock, this.device);
    await this.#journal.append(event, () => this.#log.apply(event));
    const enough = Math.max(smallestJournal, this.#checkpoint.bytes * journalShare);
    // Where the disk refuses the checkpoint, the journal still holds everything, and the next change tries again.
    if (this.#journal.bytes > enough) void this.checkpoint().catch(() => {});
    return event;
  }

  /** Waits until everything asked for so far is on the disk and in `log`, or has failed. */
  async settled(): Promise<void> {
    await this.#journal.settled();
  }

  /** Writes `waymark.json` anew and a backup of it, and empties the journal of what they hold. */
  checkpoint(): Promise<void> {
    this.#checkpointing ??= this.#onDisk(() => this.#writeCheckpoint()).finally(
      () => (this.#checkpointing = undefined),
    );
    return this.#checkpointing;
  }

  /** Makes a backup of everything up to now. */
  backup(kind: BackupKind): Promise<Backup> {
    return this.#onDisk(async () => {
      await this.settled();
      return this.#inspect(await this.#makeBackup(kind, this.#snapshot()));
    });
  }

  /** The backups, furthest first, each read and checked. */
  backups(): Promise<Backup[]> {
    return this.#onDisk(() => inspectBackups(this.#fs, this.files.backups, this.#steps));
  }

  /**
   * The events of a backup.
   * @throws WaymarkError `not-found`, `damaged`, `disk`
   */
  readBackup(name: string): Promise<{ readonly backup: Backup; readonly events: readonly Event[] }> {
    return this.#onDisk(() => readBackup(this.#fs, this.files.backups, name, this.#steps));
  }

  /**
   * Puts a backup in place of all progress, after a backup of what there is.
   * @throws WaymarkError `not-found`, `damaged`, `disk`; nothing has changed then.
   */
  restore(name: string): Promise<{ restored: Backup; before: Backup }> {
    return this.#onDisk(async () => {
      const { backup, events } = await this.readBackup(name);
      await this.#checkpointing?.catch(() => {});
      return this.#journal.exclusively(async (startAfter) => {
        const now = this.#snapshot();
        const before = await this.#inspect(await this.#makeBackup('before-restore', now));
        // A number that no line has yet: else a line of the old journal could be taken for a later change.
        const seq = now.seq + 1;
        await this.#checkpoint.replace({ ...now, events, seq });
        this.#log = new ProgressLog(events);
        await startAfter(seq);
        return { restored: backup, before };
      });
    });
  }

  /** Waits for what is on its way, then lets go of the workspace. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#journal.settled();
    await this.#checkpointing?.catch(() => {});
    await this.#journal.close();
    await this.#lock.release();
  }

  /** After opening: keeps what is damaged, removes what a crash left, brings the files up to date. */
  async #putRight(reading: WorkspaceReading): Promise<void> {
    const { folder: root, backups, damaged } = this.files;
    for (const folder of [root, backups, damaged]) await sweepTemporary(this.#fs, folder);
    for (const which of reading.damaged)
      await keepDamaged(this.#fs, this.files, this.files[which], this.#now());
    if (reading.format < this.#steps.length)
      await keepOldFormat(this.#fs, this.files, reading.covered, this.#now());
    // The journal first: a folder with an empty journal only is still a new one.
    if (reading.fresh) await this.#journal.dropUpTo(0);
    const changed = reading.fresh || reading.notices.length > 0 || reading.format < this.#steps.length;
    if (changed) await this.#writeCheckpoint();
    else if (reading.tail.length > 0 && !(await this.#backedUpToday()))
      void this.checkpoint().catch(() => {});
  }

  async #backedUpToday(): Promise<boolean> {
    const today = timeForFileName(this.#now()).slice(0, 10);
    const backups = await listBackups(this.#fs, this.files.backups);
    return backups.some(({ name }) => name.startsWith(today));
  }

  /** Runs `job`; an error of the disk comes out as one for the learner. */
  async #onDisk<T>(job: () => Promise<T>): Promise<T> {
    try {
      return await job();
    } catch (failure) {
      throw asDiskError(failure, this.files.folder);
    }
  }

  #snapshot(): Checkpoint {
    return { seq: this.#journal.seq, clock: this.#clock, device: this.device, events: [...this.#log.events] };
  }

  async #writeCheckpoint(): Promise<void> {
    const snapshot = this.#snapshot();
    await this.#checkpoint.write(snapshot);
    await this.#journal.dropUpTo(snapshot.seq);
    await this.#makeBackup('auto', snapshot);
  }

  #makeBackup(kind: BackupKind, checkpoint: Checkpoint): Promise<string> {
    return makeBackup(this.#fs, this.files.backups, checkpoint, kind, this.#writer, this.#now());
  }

  async #inspect(name: string): Promise<Backup> {
    return (await inspectBackup(this.#fs, this.files.backups, name, this.#steps)).backup;
  }
}
