import type { Change } from '../../contract/progress.ts';
import type { Snapshot } from '../../contract/workspace.ts';
import type { LearningPath } from '../../domain/path/schema.ts';
import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { SliceEntry } from '../../domain/progress/slices/index.ts';
import type { State } from '../../domain/base/states.ts';
import { error, ok } from '../../domain/base/result.ts';
import type { Result } from '../../domain/base/result.ts';
import { defaultSettings } from '../../domain/settings/settings.ts';
import { message } from '../../domain/messages/message.ts';

/** A main process whose answers and events arrive, in order, when the test lets them. */
export class LateMain {
  readonly #path: LearningPath;
  readonly log = new ProgressLog();
  /** How often the window has read the full state. */
  reads = 0;
  #clock = clockStart;
  #revision = 0;
  readonly #listeners = new Map<string, (payload: unknown) => void>();
  /** Requests from the window that main has not processed. */
  readonly #asked: (() => Promise<void>)[] = [];
  /** Answers that are ready but not sent: later events may arrive before them. */
  readonly #answers: (() => void)[] = [];
  /** Messages on their way to the window. */
  readonly #wire: (() => void)[] = [];
  #refuses = false;

  constructor(path: LearningPath) {
    this.#path = path;
  }

  readonly bridge = {
    request: (name: string, input: unknown) => {
      if (name === 'workspace:open') {
        this.reads += 1;
        return this.#later(() => ok(this.#snapshot()));
      }
      const { item, state } = input as { item: string; state: State };
      return this.#later(() => {
        if (this.#refuses) return error('disk', message('kept.changeNotSaved'));
        if (this.log.at('items', item).state !== state) this.change({ type: 'item.marked', item, state });
        return ok(null);
      });
    },
    on: (name: string, listener: (payload: unknown) => void) => {
      this.#listeners.set(name, listener);
      return () => {};
    },
  };

  /** Makes a change in main and announces it. */
  change(draft: EventDraft): void {
    const made = stampBatch([draft], this.#clock, 'aaaaaaaa', 1_800_000_000_000, undefined);
    this.#clock = made.clock;
    for (const event of made.events) this.log.apply(event);
    const changes = this.log
      .addressesOf(made.events)
      .map(([slice, key]) => [slice, key, this.log.at(slice, key)] as SliceEntry);
    const change: Change = {
      revision: ++this.#revision,
      events: [...made.events],
      changes,
      undo: null,
      redo: null,
    };
    this.#wire.push(() => this.#listeners.get('progress:changed')!(change));
  }

  /** Lets main answer the oldest request. */
  async work(refuses: boolean): Promise<void> {
    this.#refuses = refuses;
    await this.#asked.shift()?.();
  }

  send(): void {
    this.#wire.push(...this.#answers.splice(0, 1));
  }

  /** Delivers the oldest message to the window. */
  async deliver(): Promise<void> {
    this.#wire.shift()?.();
    for (let i = 0; i < 8; i++) await Promise.resolve();
  }

  /** Loses the oldest message. */
  lose(): void {
    this.#wire.shift();
  }

  async settle(): Promise<void> {
    while (this.#asked.length + this.#answers.length + this.#wire.length > 0) {
      await this.work(false);
      this.send();
      await this.deliver();
    }
  }

  #later(answer: () => Result<unknown>): Promise<Result<unknown>> {
    return new Promise((resolve) => {
      this.#asked.push(async () => {
        const result = answer();
        this.#answers.push(() => resolve(result));
      });
    });
  }

  #snapshot(): Snapshot {
    return {
      folder: '/w',
      version: '0.1.0',
      host: 'chromium',
      path: this.#path,
      paths: [],
      progress: (['items', 'skills'] as const).flatMap((slice) =>
        [...this.log.all(slice)].map(([key, value]) => [slice, key, value] as SliceEntry),
      ),
      undo: null,
      redo: null,
      revision: this.#revision,
      drafts: {},
      notices: [],
      settings: defaultSettings,
      view: null,
      sample: null,
      readOnly: null,
      backupProblem: null,
    };
  }
}
