import { setTimeout as pause } from 'node:timers/promises';
import { needsLock } from '../../contract/entry.ts';
import { requests } from '../../contract/index.ts';
import type { Job, Output, Parsed, RequestName } from '../../contract/index.ts';
import type { Bounds } from '../../contract/settings.ts';
import type { Notice } from '../../contract/workspace.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import type { Problem } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { Jobs, unheard } from '../kernel/jobs.ts';
import type { AppOptions } from '../kernel/options.ts';
import { problemOf } from '../kernel/problem-of.ts';
import { SaveState } from '../kernel/save-state.ts';
import { announceStale, topicsBeside } from '../kernel/stale-answers.ts';
import { nothingChanged } from '../store/durable-file.ts';
import { startOver } from '../store/start-over.ts';
import { SerialQueue } from '../store/serial-queue.ts';
import { sampleLocation } from '../workspace/location.ts';
import { applyToHost } from '../workspace/settings-file.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Surroundings, Workspace } from '../workspace/workspace.ts';
import { opened, withoutWorkspace } from './opened.ts';
import type { HandlerTable, Opened } from './opened.ts';

/** The maximum time that closing waits for answers under way, ms. */
const longestWait = 5000;

interface Work {
  readonly work: (job: Job) => Promise<unknown>;
  readonly state: string;
}

/** The open workspace (or the error), and the sample workspace while it is shown. */
export class OpenWorkspaces {
  readonly #surroundings: Surroundings;
  readonly #options: Pick<AppOptions, 'installation' | 'access'>;
  readonly #onOpen: () => void;
  readonly #without: HandlerTable;
  readonly #jobs: Jobs;
  readonly saving: SaveState;
  #own: Opened | undefined;
  #sample: Opened | undefined;
  #problem: Problem | undefined;
  #isClosing = false;
  /** How many requests have written something besides the progress. */
  #writes = 0;
  /** The answers under way. */
  readonly #answering = new Set<Promise<unknown>>();
  /** Runs opening, closing and switching one after the other. */
  readonly #queue = new SerialQueue();

  /** @param onOpen called after the learner's own workspace was opened */
  constructor(
    surroundings: Surroundings,
    options: Pick<AppOptions, 'installation' | 'access'>,
    onOpen: () => void,
  ) {
    const { emit } = surroundings;
    this.#surroundings = surroundings;
    this.#options = options;
    this.#onOpen = onOpen;
    this.#without = withoutWorkspace(surroundings);
    this.#jobs = new Jobs(emit);
    this.saving = new SaveState((state) => emit('store:state', state));
  }

  /** The folder of the learner's own workspace. */
  get folder(): string {
    return this.#surroundings.folder;
  }

  /** Why the learner's own workspace is not open. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  get notices(): readonly Notice[] {
    return this.#own?.workspace.notices ?? [];
  }

  get bounds(): Bounds | undefined {
    return this.#own?.workspace.settings.bounds ?? undefined;
  }

  rememberBounds(bounds: Bounds): void {
    void this.#own?.workspace.settings.remember({ bounds });
  }

  /** Opens the learner's own workspace, if it is not open yet. If that fails, `problem` says why. */
  open(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#own) return;
      try {
        this.#own = opened(
          await openWorkspace(this.#surroundings, {
            ...this.#options,
            onBackupProblem: (problem) => this.saving.setBackupProblem(problem),
          }),
        );
        this.#problem = undefined;
        this.#onOpen();
      } catch (failure) {
        this.#problem = problemOf(failure, this.folder, nothingChanged);
      }
    });
  }

  /** Answers a request with parsed input. @param job the sender's name for the request @throws WaymarkError */
  async answer<N extends RequestName>(name: N, input: Parsed<N>, job?: string): Promise<Output<N>> {
    this.#refuseClosing();
    if (name === 'workspace:dropFailed') {
      this.saving.drop();
      return null as Output<N>;
    }
    if (name === 'jobs:cancel')
      return { cancelled: this.#jobs.cancel((input as Parsed<'jobs:cancel'>).job) } as Output<N>;
    if (name === 'workspace:startOver') return (await this.#startOver()) as Output<N>;
    if (name === 'workspace:showSample')
      return (await this.#showSample((input as Parsed<'workspace:showSample'>).shown)) as Output<N>;
    const isUnopened = this.#options.access === 'read' && !this.#own && !this.#problem;
    if (name === 'workspace:open' || (isUnopened && !(name in this.#without))) await this.open();
    const { work, state } = this.#workOf(name, input);
    const output = (await this.#underWay(
      isJob(name) ? this.#jobs.run(name, JSON.stringify([state, input]), work, job) : work(unheard),
    )) as Output<N>;
    // Changed slices were announced with the change itself.
    const written = topicsBeside(requests[name]);
    if (written.length > 0) this.#writes++;
    announceStale(this.#surroundings.emit, written);
    return output;
  }

  /** Refuses every request from now on, waits for those under way, then releases all workspaces. */
  close(): Promise<void> {
    this.#isClosing = true;
    this.#jobs.cancelAll();
    return this.#queue.take(async () => {
      // A writing request must end before the lock is released. A request that waits for a dialog may never end.
      await Promise.race([
        Promise.allSettled(this.#answering),
        pause(longestWait, undefined, { ref: false }),
      ]);
      await this.#sample?.close();
      await this.#own?.close();
      this.#sample = this.#own = undefined;
    });
  }

  /** The work of a request, and the state that its answer may depend on besides the input. @throws WaymarkError */
  #workOf(name: RequestName, input: unknown): Work {
    const without = (this.#sample?.without ?? this.#without)[name];
    if (without) return { work: (job) => without(input, job), state: this.#stateOf(this.#sample?.workspace) };
    const current = this.#sample ?? this.#own;
    if (current === undefined) throw asError(this.#problem!);
    const { readOnly } = current.workspace.store;
    if (readOnly !== null && needsLock(requests[name])) throw new WaymarkError('disk', readOnly);
    return { work: (job) => current.handlers[name]!(input, job), state: this.#stateOf(current.workspace) };
  }

  #stateOf(workspace: Workspace | undefined): string {
    if (workspace === undefined) return String(this.#writes);
    const { folder, store, settings } = workspace;
    return JSON.stringify([this.#writes, folder, store.revision, store.log.size, settings.settings]);
  }

  async #underWay<T>(answer: Promise<T>): Promise<T> {
    this.#answering.add(answer);
    return answer.finally(() => this.#answering.delete(answer));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    return this.#queue.take(async () => {
      this.#refuseClosing();
      await work();
    });
  }

  #refuseClosing(): void {
    if (this.#isClosing) throw new WaymarkError('busy', message('request.closing'));
  }

  async #startOver(): Promise<null> {
    const { folder, fs } = this.#surroundings;
    await this.#inTurn(async () => {
      if (this.#own || !isDamagedStore(this.#problem))
        throw new WaymarkError('invalid-input', message('workspace.notDamaged'));
      await startOver(folder, Date.now(), fs);
    });
    await this.open();
    return null;
  }

  async #showSample(shown: boolean): Promise<null> {
    await this.#inTurn(async () => {
      if (shown === (this.#sample !== undefined)) return;
      const before = this.#sample;
      this.#sample = shown ? await this.#openSample() : undefined;
      await before?.close();
      // What was chosen in the sample ends with it.
      if (!shown && this.#own) await applyToHost(this.#own.workspace);
      this.#surroundings.emit('workspace:replaced', {});
    });
    return null;
  }

  /** Opens a new sample. Nothing done in it can affect the learner's own workspace. */
  async #openSample(): Promise<Opened> {
    const { resources, version } = this.#surroundings;
    const { folder, installation, prepare, dispose } = sampleLocation();
    try {
      await prepare(resources, version, this.#own?.workspace.settings.settings);
      const workspace = await openWorkspace(
        { ...this.#surroundings, folder },
        { installation: installation!, isVisit: true, onBackupProblem: () => {} },
      );
      return opened(workspace, () => workspace.close().then(dispose));
    } catch (failure) {
      await dispose();
      throw failure;
    }
  }
}

function isJob(name: RequestName): boolean {
  return 'job' in requests[name];
}

/** Whether the store's own files are unreadable and no backup can replace them. */
function isDamagedStore(problem: Problem | undefined): boolean {
  const { kind, detail } = problem ?? {};
  return kind === 'damaged' && typeof detail === 'object' && detail !== null && 'reason' in detail;
}

function asError({ kind, message, detail }: Problem): WaymarkError {
  return new WaymarkError(kind, message, detail);
}
