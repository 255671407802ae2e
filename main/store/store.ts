import type { Backup } from '../../contract/backups.ts';
import type { Notice } from '../../contract/workspace.ts';
import { laterOf } from '../../domain/progress/clock.ts';
import type { Event } from '../../domain/progress/events.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { BackupKeeper } from './backup-keeper.ts';
import type { BackupKind, ReadBackup, Watch } from './backups.ts';
import { CheckpointFile } from './checkpoint-file.ts';
import type { Checkpoint } from './checkpoint.ts';
import { asDiskError, largestWorkspace, nothingChanged, sweepTemporary } from './durable-file.ts';
import { EventDigest } from './event-digest.ts';
import { EventMaker } from './event-maker.ts';
import type { Decide } from './event-maker.ts';
import { headOf } from './file-head.ts';
import { nodeFileSystem } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { workspaceFiles, writtenFolders } from './files.ts';
import type { WorkspaceFiles } from './files.ts';
import { Journal } from './journal.ts';
import type { Start } from './journal.ts';
import { takeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { Losses } from './losses.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';
import { keepDamaged, keepOldFormat } from './keep-damaged.ts';
import { foldChunked, readCheckpoint } from './read-checkpoint.ts';
import { randomId } from './random-id.ts';
import { readWorkspace } from './read-workspace.ts';
import type { WorkspaceReading } from './assemble.ts';
import { SerialQueue } from './serial-queue.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';

export interface StoreOptions {
  /** Waymark's version, written into the files. */
  readonly version: string;
  /** The device that makes the events; see device.ts. Without one, undo reaches back to this opening only. */
  readonly device?: string;
  readonly fs?: FileSystem;
  /** The wall clock: ms since 1970. */
  readonly now?: () => number;
  /** Called with the reason when backups begin to fail, and with null when they work again. */
  readonly onBackupProblem?: (problem: Message | null) => void;
  /** Called when another program changed the files and `log` and `notices` were updated. */
  readonly onDisplaced?: () => void;
  /** Replaces the real migrations; only tests do that. */
  readonly migrations?: readonly Migration[];
}

/** What was read, and from which files. */
interface Opened extends WorkspaceReading {
  /** The head of `waymark.json`. */
  readonly head: string | undefined;
  /** The identity of the journal's file. */
  readonly identity: string | undefined;
  readonly losses: Losses;
}

// A checkpoint is written once the journal reaches a quarter of the checkpoint's size. The work per change then
// stays constant, however long the history.
const smallestJournal = 64 * 1024;
const journalShare = 0.25;

/** One learner's events on disk, and the progress they add up to. */
export class Store {
  /** Why nothing can be changed; null if changes are possible. */
  readonly readOnly: Message | null = null;
  readonly files: WorkspaceFiles;
  readonly device: string;
  readonly #fs: FileSystem;
  readonly #now: () => number;
  readonly #steps: readonly Migration[];
  readonly #backups: BackupKeeper;
  readonly #maker: EventMaker;
  readonly #onDisplaced: () => void;
  readonly #notices: Notice[];
  readonly #losses: Losses;
  readonly #workspace: string;
  readonly #checkpoint: CheckpointFile;
  readonly #journal: Journal;
  /** Runs checkpoints, backups and restores one at a time. */
  readonly #maintenance = new SerialQueue();
  #lock: Lock;
  #log: ProgressLog;
  #generation: number;
  #checkpointing: Promise<void> | undefined;
  /** After a failed checkpoint, the journal size at which to try again. */
  #retryAt = 0;
  /** A restore failed and could not be undone: it is unknown which history the next start finds. */
  #halfRestored = false;
  /** Set when a newer Waymark has written here: the reason why nothing more may be written. */
  #stopped: WaymarkError | undefined;
  #closing = false;
  #revision = 0;

  private constructor(
    options: StoreOptions & Required<Omit<StoreOptions, 'onBackupProblem' | 'onDisplaced'>>,
    files: WorkspaceFiles,
    lock: Lock,
    reading: Opened,
    log: ProgressLog,
  ) {
    const { fs, migrations: steps, version } = options;
    this.files = files;
    const { state, tail } = reading;
    this.#losses = reading.losses;
    this.#notices = [...reading.losses.notices, ...reading.notices];
    this.device = options.device;
    this.#fs = fs;
    this.#now = options.now;
    this.#steps = steps;
    this.#onDisplaced = options.onDisplaced ?? (() => {});
    const writer = { format: steps.length, version };
    this.#backups = new BackupKeeper({ ...options, folder: files.backups, writer });
    this.#lock = lock;
    this.#log = log;
    this.#maker = new EventMaker(options.device, state.clock);
    this.#workspace = state.workspace;
    this.#generation = state.generation;
    this.#checkpoint = new CheckpointFile(fs, files.checkpoint, steps, writer, reading);
    const head = {
      format: steps.length,
      waymark: version,
      workspace: state.workspace,
      generation: state.generation,
    };
    const last = { seq: state.seq, digest: EventDigest.of(state.events) };
    const journal = { path: files.journal, identity: reading.identity };
    this.#journal = new Journal(fs, journal, head, last, tail, {
      isHeld: () => this.#lock.isHeld(),
      isUntouched: () => this.#isUntouched(),
      onDisplaced: () => this.#putBack(),
    });
  }

  /**
   * Opens a workspace for writing, creates it if there is none, and repairs what a crash or a failing disk
   * left behind. `notices` describes the repairs.
   * @throws WaymarkError `busy`, `newer-version`, `damaged`, `disk`
   */
  static async open(folder: string, options: StoreOptions): Promise<Store> {
    const all = { fs: nodeFileSystem, now: Date.now, migrations, device: randomId(), ...options };
    const files = workspaceFiles(folder);
    try {
      await all.fs.makeFolder(folder);
      const lock = await takeLock(all.fs, files.lock);
      try {
        const head = await headOf(all.fs, files.checkpoint);
        const identity = await all.fs.identity(files.journal);
        const reading = await readWorkspace(all.fs, files, all.migrations);
        const losses = await Losses.open(all.fs, files, all.now());
        const log = await foldChunked(reading.state.events);
        const store = new Store(all, files, lock, { ...reading, head, identity, losses }, log);
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

  /** All progress, as saved on the disk. */
  get log(): ProgressLog {
    return this.#log;
  }

  /** What the learner should know: losses until dismissed, other notices since opening. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /**
   * Marks the notices as read: losses are not reported again at the next start.
   * @throws WaymarkError `disk`
   */
  async dismissNotices(): Promise<void> {
    await this.#onDisk(() => this.#losses.dismiss());
  }

  /** Why backups are failing; null while they succeed. */
  get backupProblem(): Message | null {
    return this.#backups.problem;
  }

  /** How many changes were announced since the workspace was opened. */
  get revision(): number {
    return this.#revision;
  }

  /** The number for the next announced change. There are no gaps, so a window can detect a missed change. */
  countChange(): number {
    return ++this.#revision;
  }

  /**
   * The only way to change progress. Saves all events that `decide` returns, or none; resolves with them when
   * they are on the disk and in `log`.
   * @throws WaymarkError `disk`, `too-large`, `busy` (closing), `newer-version`, or what `decide` threw;
   * nothing has changed then
   */
  async commit(decide: Decide): Promise<readonly Event[]> {
    if (this.#stopped) throw this.#stopped;
    if (this.#checkpoint.uncertain || this.#halfRestored)
      throw new WaymarkError('disk', message('disk.restoreFailed'));
    if (this.#closing) throw new WaymarkError('busy', message('request.closing'));
    const wall = this.#now();
    const events = await this.#journal.append(
      (earlier) => {
        const made = this.#maker.make(decide, this.#log, earlier, wall);
        if (made.length > 0 && this.#bytes > largestWorkspace) throw tooLarge();
        return made;
      },
      (made) => {
        for (const event of made) this.#log.apply(event);
      },
    );
    const enough = Math.max(smallestJournal, this.#checkpoint.bytes * journalShare, this.#retryAt);
    // If the disk refuses the checkpoint, the journal still holds everything, and a later change tries again.
    if (this.#journal.bytes > enough) void this.checkpoint().catch(() => {});
    return events;
  }

  /** The approximate size of the workspace on the disk, without backups. */
  get #bytes(): number {
    return this.#checkpoint.bytes + this.#journal.bytes;
  }

  /** Waits until everything requested so far is on the disk and in `log`, or has failed. */
  async settled(): Promise<void> {
    await this.#journal.settled();
  }

  /** Rewrites `waymark.json`, backs it up, and drops the journal lines they now hold. */
  checkpoint(): Promise<void> {
    this.#checkpointing ??= this.#maintain(() => this.#writeCheckpoint()).finally(
      () => (this.#checkpointing = undefined),
    );
    return this.#checkpointing;
  }

  /** Makes a backup of everything up to now. */
  backup(kind: BackupKind): Promise<Backup> {
    return this.#maintain(async () => {
      await this.settled();
      const made = await this.#backups.make(kind, this.#snapshot());
      return (await this.#backups.read(made)).backup;
    });
  }

  /** All backups, each read and checked, the highest line number first. */
  backups(watch?: Watch): Promise<Backup[]> {
    return this.#onDisk(() => this.#backups.list(watch));
  }

  /**
   * Reads a backup: its description, events and checksum.
   * @throws WaymarkError `not-found`, `damaged`, `disk`
   */
  readBackup(name: string): Promise<ReadBackup> {
    return this.#onDisk(() => this.#backups.read(name));
  }

  /**
   * Replaces all progress with a backup. Backs up the current state first, and the restored state as well.
   * The journal announces the restore beforehand, so that the next start finishes an interrupted restore, and
   * only that one.
   * @param check receives the checksum of the backup, and throws to refuse it
   * @throws WaymarkError `not-found`, `damaged`, `disk`, or what `check` threw; nothing has changed then
   */
  restore(
    name: string,
    check: (sum: string) => void = () => {},
  ): Promise<{ restored: Backup; before: Backup }> {
    return this.#maintain(async () => {
      const { backup, events, sum } = await this.readBackup(name);
      check(sum);
      return this.#journal.exclusively(async ({ announce, startAfter }) => {
        await this.#takeIn();
        const now = this.#snapshot();
        const { backup: before } = await this.#backups.read(await this.#backups.make('before-restore', now));
        // No line has this number yet, so a journal that lost its first line is still recognized. No file
        // here has this generation either, not even one from a copy.
        const generation = (await this.#backups.highest(now.generation)) + 1;
        const restored = { ...now, events, seq: now.seq + 1, generation };
        const start = { seq: restored.seq, digest: EventDigest.of(events), generation };
        try {
          await announce({ restore: generation, seq: start.seq, digest: start.digest.toString() });
          await this.#backups.make('auto', restored);
          await this.#checkpoint.replace(restored);
        } catch (failure) {
          // As long as such a backup exists, the next start continues from it.
          await this.#backups.forget(generation).catch(() => (this.#halfRestored = true));
          throw failure;
        }
        this.#log = await foldChunked(events);
        this.#generation = generation;
        await startAfter(start);
        return { restored: backup, before };
      });
    });
  }

  /** Waits for pending work, then releases the workspace. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#journal.settled();
    await this.#maintenance.idle();
    // Nobody is left to report a failure to.
    if (!this.#stopped) await this.#putRightAtEnd().catch(() => {});
    await this.#journal.close();
    await this.#lock.release();
  }

  /** After opening: keeps damaged files, removes what a crash left behind, and updates the files. */
  async #putRight(reading: WorkspaceReading): Promise<void> {
    const { covered } = reading;
    for (const folder of writtenFolders(this.files)) await sweepTemporary(this.#fs, folder);
    for (const which of reading.damaged)
      await keepDamaged(this.#fs, this.files, this.files[which], this.#now());
    const lost = reading.notices.filter(({ kind }) => kind === 'lost');
    await this.#losses.keep(lost, this.#now());
    const isOld = covered.format < this.#steps.length;
    if (isOld) await keepOldFormat(this.#fs, this.files, covered, this.#now());
    // The journal first: a folder that holds only an empty journal still counts as new.
    if (reading.fresh) await this.#journal.dropUpTo(0);
    const isBehind = covered.generation < this.#generation;
    if (reading.fresh || reading.notices.length > 0 || isOld || isBehind) await this.#writeCheckpoint(true);
    else if (!(await this.#backups.hold(covered.seq, this.#generation, reading.tail.length > 0)))
      void this.checkpoint().catch(() => {});
  }

  /**
   * Rewrites the workspace after another program moved, replaced or deleted its files, from what is in memory
   * and what the files hold.
   * @returns the state that the next line continues
   */
  async #putBack(): Promise<Start> {
    const { folder, backups, damaged, lock, journal } = this.files;
    if (!(await this.#lock.isHeld())) {
      await this.#fs.makeFolder(folder);
      this.#lock = await takeLock(this.#fs, lock);
    }
    const found = await readWorkspace(this.#fs, this.files, this.#steps).catch(async (failure: unknown) => {
      if (isNewer(failure)) await this.#stop();
      return undefined;
    });
    const isOurs = found !== undefined && !found.fresh && found.state.workspace === this.#workspace;
    if (isOurs) {
      this.#apply(found.state.events);
      this.#maker.clock = laterOf(this.#maker.clock, found.state.clock);
      this.#generation = Math.max(this.#generation, found.state.generation);
    }
    for (const each of [backups, damaged]) await this.#fs.makeFolder(each);
    await keepDamaged(this.#fs, this.files, journal, this.#now());
    if (!(await this.#checkpoint.isOurs()))
      await keepDamaged(this.#fs, this.files, this.files.checkpoint, this.#now());
    const seq = Math.max(this.#journal.seq, isOurs ? found.state.seq : 0);
    const snapshot = { ...this.#snapshot(), seq };
    await this.#checkpoint.write(snapshot);
    await this.#backups.follow(snapshot, true);
    this.#tellOfChange();
    return { seq, digest: EventDigest.of(snapshot.events), generation: this.#generation };
  }

  /**
   * On closing, restores what removed or replaced files lack, and keeps the notices about it for the next
   * start.
   */
  async #putRightAtEnd(): Promise<void> {
    // If the whole folder was deleted, somebody wanted it gone.
    if ((await this.#fs.identity(this.files.folder)) === undefined) return;
    const before = this.#notices.length;
    await this.#journal.putRight();
    await this.#losses.keep(this.#notices.slice(before), this.#now());
  }

  /**
   * If another program replaced `waymark.json`, adopts its events and keeps the file before it is rewritten.
   * @throws WaymarkError `newer-version`
   */
  async #takeIn(): Promise<void> {
    if (await this.#checkpoint.isOurs()) return;
    const found = await readCheckpoint(this.#fs, this.files.checkpoint, this.#steps);
    if (found.kind === 'newer') await this.#stop();
    const isOurs = found.kind === 'good' && found.checkpoint.workspace === this.#workspace;
    const added = isOurs ? this.#apply(found.checkpoint.events) : [];
    if (isOurs) this.#maker.clock = laterOf(this.#maker.clock, found.checkpoint.clock);
    this.#journal.include(added);
    // An earlier state of our own adds nothing.
    if (isOurs && added.length === 0) return;
    await keepDamaged(this.#fs, this.files, this.files.checkpoint, this.#now());
    this.#tellOfChange();
  }

  /** Whether the workspace is held and `waymark.json` is the one last read or written here. */
  async #isUntouched(): Promise<boolean> {
    return (await this.#lock.isHeld()) && (await this.#checkpoint.isOurs());
  }

  /**
   * Adds events to the log.
   * @returns those that were new
   */
  #apply(events: readonly Event[]): readonly Event[] {
    const known = new Set(this.#log.events.map(({ id }) => id));
    const added = events.filter(({ id }) => !known.has(id));
    for (const event of added) this.#log.apply(event);
    return added;
  }

  #tellOfChange(): void {
    this.#notices.push({ kind: 'cleaned', message: message('notice.filesChanged') });
    this.#onDisplaced();
  }

  /**
   * A newer Waymark has written here: backs up what is in memory, and stops all writing.
   * @throws WaymarkError `newer-version`, always
   */
  async #stop(): Promise<never> {
    this.#stopped = new WaymarkError('newer-version', message('workspace.newerCame'));
    await this.#backups.make('manual', this.#snapshot()).catch(() => {});
    throw this.#stopped;
  }

  #maintain<T>(job: () => Promise<T>): Promise<T> {
    return this.#maintenance.take(() => this.#onDisk(job));
  }

  /** Runs `job`; turns a disk error into one for the learner. */
  async #onDisk<T>(job: () => Promise<T>): Promise<T> {
    try {
      return await job();
    } catch (failure) {
      throw asDiskError(failure, this.files.folder);
    }
  }

  #snapshot(): Checkpoint {
    return {
      seq: this.#journal.seq,
      clock: this.#maker.clock,
      workspace: this.#workspace,
      generation: this.#generation,
      events: [...this.#log.events],
    };
  }

  /** @param evenWithoutBackup whether to continue if the backup fails: opening must repair the rest */
  async #writeCheckpoint(evenWithoutBackup = false): Promise<void> {
    if (this.#stopped) throw this.#stopped;
    await this.#takeIn();
    const snapshot = this.#snapshot();
    try {
      await this.#checkpoint.write(snapshot);
      // Before the journal is emptied, so that every change is in two files at all times.
      await this.#backups.follow(snapshot, evenWithoutBackup);
      await this.#journal.dropUpTo(snapshot.seq);
      this.#retryAt = 0;
    } catch (failure) {
      this.#retryAt = this.#journal.bytes * 2;
      throw failure;
    }
  }
}

function isNewer(failure: unknown): boolean {
  return failure instanceof WaymarkError && failure.problem.kind === 'newer-version';
}

function tooLarge(): WaymarkError {
  return new WaymarkError('too-large', message('workspace.tooLarge'));
}
