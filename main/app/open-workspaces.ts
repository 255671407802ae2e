import { setTimeout as pause } from 'node:timers/promises';
import { requests } from '../../contract/index.ts';
import type { Job, Output, Parsed, RequestName } from '../../contract/index.ts';
import type { Bounds } from '../../contract/settings.ts';
import type { Notice } from '../../contract/workspace.ts';
import { WaymarkError } from '../../domain/result.ts';
import type { Problem } from '../../domain/result.ts';
import type { EventListener } from './app.ts';
import { Jobs, unheard } from '../kernel/jobs.ts';
import { problemOf } from '../kernel/problem-of.ts';
import { SaveState } from '../kernel/save-state.ts';
import { announceStale, topicsBeside } from '../kernel/stale-answers.ts';
import { samplePlace } from '../workspace/location.ts';
import { openSession } from '../workspace/workspace.ts';
import type { Session, SessionOptions } from '../workspace/workspace.ts';
import { nothingChanged } from '../store/durable-file.ts';
import { Turns } from '../store/turns.ts';
import { startOver } from '../store/start-over.ts';
import { message } from '../../domain/words/message.ts';

/** How long closing waits for what is being worked out, ms. */
const longestWait = 5000;

/**
 * What lies open before the learner: their own workspace, or why it cannot be opened; and over it, while they look
 * around, that of a made-up learner.
 */
export class Desk {
  readonly #options: SessionOptions;
  readonly #emit: EventListener;
  readonly saving: SaveState;
  readonly #onOpen: () => void;
  readonly #jobs: Jobs;
  #own: Session | undefined;
  #sample: Session | undefined;
  #problem: Problem | undefined;
  #isClosing = false;
  /** The answers that are being worked out. */
  readonly #answering = new Set<Promise<unknown>>();
  /** Opening, closing and changing places, one after the other. */
  readonly #turns = new Turns();

  /** @param onOpen is called when the learner's own workspace has been opened */
  constructor(options: SessionOptions, emit: EventListener, onOpen: () => void) {
    this.#options = options;
    this.#emit = emit;
    this.saving = new SaveState((state) => emit('store:state', state));
    this.#onOpen = onOpen;
    this.#jobs = new Jobs(emit);
  }

  /** That of the learner's own workspace. */
  get folder(): string {
    return this.#options.folder;
  }

  /** Why the learner's own workspace is not open. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  get notices(): readonly Notice[] {
    return this.#own?.notices ?? [];
  }

  get bounds(): Bounds | undefined {
    return this.#own?.bounds ?? undefined;
  }

  rememberBounds(bounds: Bounds): void {
    this.#own?.rememberBounds(bounds);
  }

  /** Opens the learner's own workspace, if it is not open yet. Where that fails, `problem` says why. */
  open(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#own) return;
      try {
        this.#own = await openSession(this.#options, this.#emit, (problem) =>
          this.saving.setBackupProblem(problem),
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
    if (name === 'workspace:open') await this.open();
    const session = this.#sample ?? this.#own;
    if (session === undefined) throw asError(this.#problem!);
    // The names and the schemas come from one table, so the parsed input is that of the handler.
    const handlers = session.handlers as unknown as Record<string, Handler>;
    const work = (job: Job) => handlers[name]!(input, job);
    const identity = () => JSON.stringify([session.state, input]);
    const output = (await this.#underWay(
      isJob(name) ? this.#jobs.run(name, identity(), work, job) : work(unheard),
    )) as Output<N>;
    // The slices that a write has changed are announced with the change itself.
    announceStale(this.#emit, topicsBeside(requests[name]));
    return output;
  }

  /** Waits for what is on its way, then lets go of all workspaces; from now on every request is refused. */
  close(): Promise<void> {
    this.#isClosing = true;
    this.#jobs.cancelAll();
    return this.#turns.take(async () => {
      // A request that is writing must end before the lock is let go of. One that waits for a dialog may never end.
      await Promise.race([
        Promise.allSettled(this.#answering),
        pause(longestWait, undefined, { ref: false }),
      ]);
      await this.#sample?.close();
      await this.#own?.close();
      this.#sample = this.#own = undefined;
    });
  }

  async #underWay<T>(answer: Promise<T>): Promise<T> {
    this.#answering.add(answer);
    return answer.finally(() => this.#answering.delete(answer));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    return this.#turns.take(async () => {
      this.#refuseClosing();
      await work();
    });
  }

  #refuseClosing(): void {
    if (this.#isClosing) throw new WaymarkError('busy', message('request.closing'));
  }

  async #startOver(): Promise<null> {
    const { folder, fs } = this.#options;
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
      this.#emit('workspace:replaced', {});
    });
    return null;
  }

  /** Nothing of it can reach the learner's own workspace. */
  async #openSample(): Promise<Session> {
    const { resources, version, host, arrivals } = this.#options;
    const place = samplePlace();
    try {
      await place.prepare(resources, version);
      const { folder, installation } = place;
      const options = { folder, installation: installation!, resources, version, host, arrivals };
      const session = await openSession(options, this.#emit, () => {}, true);
      return {
        ...session,
        async close() {
          await session.close();
          await place.leave();
        },
      };
    } catch (failure) {
      await place.leave();
      throw failure;
    }
  }
}

type Handler = (input: unknown, job: Job) => Promise<unknown>;

function isJob(name: RequestName): boolean {
  return 'job' in requests[name];
}

/** Whether it is the store's own files that cannot be read, and no backup stands in for them. */
function isDamagedStore(problem: Problem | undefined): boolean {
  const { kind, detail } = problem ?? {};
  return kind === 'damaged' && typeof detail === 'object' && detail !== null && 'reason' in detail;
}

function asError({ kind, message, detail }: Problem): WaymarkError {
  return new WaymarkError(kind, message, detail);
}
