import { setTimeout as pause } from 'node:timers/promises';
import type { Entry } from '../../contract/entry.ts';
import { requests } from '../../contract/index.ts';
import type { Job, Output, Parsed, RequestName } from '../../contract/index.ts';
import type { Bounds } from '../../contract/settings.ts';
import type { Notice } from '../../contract/workspace.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import type { Problem } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { handlersOf, handlersWithout } from '../features/index.ts';
import { Jobs, unheard } from '../kernel/jobs.ts';
import type { AppOptions } from '../kernel/options.ts';
import { problemOf } from '../kernel/problem-of.ts';
import { SaveState } from '../kernel/save-state.ts';
import { announceStale, topicsBeside } from '../kernel/stale-answers.ts';
import { nothingChanged } from '../store/durable-file.ts';
import { startOver } from '../store/start-over.ts';
import { SerialQueue } from '../store/serial-queue.ts';
import { sampleLocation } from '../workspace/location.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Surroundings, Workspace } from '../workspace/workspace.ts';

/** How long closing waits for answers under way, ms. */
const longestWait = 5000;

type Handler = (input: unknown, job: Job) => Promise<unknown>;
type HandlerTable = Readonly<Record<string, Handler>>;

/** A workspace that is open, with the handlers of its requests. */
interface Opened {
  readonly workspace: Workspace;
  readonly handlers: HandlerTable;
  /** Those that need no open workspace. */
  readonly without: HandlerTable;
  readonly close: () => Promise<void>;
}

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
  /** The answers that are being worked out. */
  readonly #answering = new Set<Promise<unknown>>();
  /** Opening, closing and switching, one after the other. */
  readonly #queue = new SerialQueue();

  /** @param onOpen is called when the learner's own workspace has been opened */
  constructor(
    surroundings: Surroundings,
    options: Pick<AppOptions, 'installation' | 'access'>,
    onOpen: () => void,
  ) {
    const { emit } = surroundings;
    this.#surroundings = surroundings;
    this.#options = options;
    this.#onOpen = onOpen;
    this.#without = asTable(handlersWithout(surroundings));
    this.#jobs = new Jobs(emit);
    this.saving = new SaveState((state) => emit('store:state', state));
  }

  /** That of the learner's own workspace. */
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

  /** Answers a request whose input was parsed. @param job the sender's name for it @throws WaymarkError */
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
    // The slices that a write has changed are announced with the change itself.
    announceStale(this.#surroundings.emit, topicsBeside(requests[name]));
    return output;
  }

  /** Waits for what is on its way, then releases all workspaces; from now on every request is refused. */
  close(): Promise<void> {
    this.#isClosing = true;
    this.#jobs.cancelAll();
    return this.#queue.take(async () => {
      // A request that is writing must end before the lock is released. One that waits for a dialog may never end.
      await Promise.race([
        Promise.allSettled(this.#answering),
        pause(longestWait, undefined, { ref: false }),
      ]);
      await this.#sample?.close();
      await this.#own?.close();
      this.#sample = this.#own = undefined;
    });
  }

  /** The work of a request, and all that its answer may depend on beside the input. @throws WaymarkError */
  #workOf(name: RequestName, input: unknown): Work {
    const without = (this.#sample?.without ?? this.#without)[name];
    if (without) return { work: (job) => without(input, job), state: stateOf(this.#sample?.workspace) };
    const current = this.#sample ?? this.#own;
    if (current === undefined) throw asError(this.#problem!);
    const { readOnly } = current.workspace.store;
    if (readOnly !== null && isRefused(requests[name])) throw new WaymarkError('disk', readOnly);
    return { work: (job) => current.handlers[name]!(input, job), state: stateOf(current.workspace) };
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
      this.#surroundings.emit('workspace:replaced', {});
    });
    return null;
  }

  /** Nothing done in it can reach the learner's own workspace. */
  async #openSample(): Promise<Opened> {
    const { resources, version } = this.#surroundings;
    const { folder, installation, prepare, dispose } = sampleLocation();
    try {
      await prepare(resources, version);
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

function opened(workspace: Workspace, close = () => workspace.close()): Opened {
  return {
    workspace,
    close,
    handlers: asTable(handlersOf(workspace)),
    without: asTable(handlersWithout(workspace)),
  };
}

/** The names and the schemas come from one table, so the parsed input is that of the handler. */
function asTable(handlers: object): HandlerTable {
  return handlers as HandlerTable;
}

function stateOf(workspace: Workspace | undefined): string {
  if (workspace === undefined) return '';
  const { folder, store, settings } = workspace;
  return JSON.stringify([folder, store.revision, store.log.size, settings.settings]);
}

/** Whether a request is refused if the progress can only be read. */
function isRefused(entry: Entry): boolean {
  return entry.writes !== undefined && entry.silent !== true;
}

function isJob(name: RequestName): boolean {
  return 'job' in requests[name];
}

/** Whether the store's own files cannot be read, and no backup replaces them. */
function isDamagedStore(problem: Problem | undefined): boolean {
  const { kind, detail } = problem ?? {};
  return kind === 'damaged' && typeof detail === 'object' && detail !== null && 'reason' in detail;
}

function asError({ kind, message, detail }: Problem): WaymarkError {
  return new WaymarkError(kind, message, detail);
}
