import type { Job } from '../domain/contract/index.ts';
import type { RequestName } from '../domain/contract/names.ts';
import { WaymarkError } from '../domain/result.ts';
import type { EventListener } from './app.ts';
import { message } from '../domain/words/message.ts';

interface Running {
  readonly identity: string;
  readonly answer: Promise<unknown>;
  readonly ending: AbortController;
  /** Only what cannot be stopped is left of it. */
  isEnding: boolean;
}

/** For what is quick: nobody hears how far it has come. */
export const unheard: Job = { report: () => {} };

/** The long work that is going on: of each kind one at a time, with its progress told and a way to end it. */
export class Jobs {
  readonly #emit: EventListener;
  /** By the request, in the order in which they were asked for; the first is running. */
  readonly #jobs = new Map<RequestName, Set<Running>>();

  constructor(emit: EventListener) {
    this.#emit = emit;
  }

  /**
   * Does long work, once the work of that kind before it is done. Whoever asks for the same while it is waited for
   * gets the same answer.
   * @param identity all that the answer hangs on: what was asked, and of what
   * @throws WaymarkError `cancelled`, or whatever `work` throws
   */
  run<T>(name: RequestName, identity: string, work: (job: Job) => Promise<T>): Promise<T> {
    const jobs = this.#of(name);
    const same = [...jobs].find((job) => job.identity === identity);
    if (same) return same.answer as Promise<T>;
    const before = [...jobs].at(-1)?.answer ?? Promise.resolve();
    const ending = new AbortController();
    const doing = before
      .catch(() => {})
      .then(() => {
        const job = this.#jobOf(name, running);
        job.report(0, 'reading');
        return work(job);
      });
    const answer = Promise.race([doing, untilEnded(ending.signal)]).finally(() => jobs.delete(running));
    const running: Running = { identity, answer, ending, isEnding: false };
    jobs.add(running);
    return answer;
  }

  /**
   * Ends the jobs of one kind, the waiting ones too. Their requests are answered at once, and the next job of the kind
   * can begin; the work itself stops when it next reports. @returns whether a job was cancelled
   */
  cancel(name: RequestName): boolean {
    const jobs = this.#of(name);
    const cancelled = [...jobs].filter((job) => !job.isEnding);
    for (const job of cancelled) {
      jobs.delete(job);
      job.ending.abort(new WaymarkError('cancelled', message('cancelled')));
    }
    return cancelled.length > 0;
  }

  cancelAll(): void {
    for (const name of this.#jobs.keys()) this.cancel(name);
  }

  #of(name: RequestName): Set<Running> {
    const jobs = this.#jobs.get(name) ?? new Set();
    this.#jobs.set(name, jobs);
    return jobs;
  }

  #jobOf(name: RequestName, running: Running): Job {
    let told = '';
    return {
      report: (share, word) => {
        running.ending.signal.throwIfAborted();
        running.isEnding = share === 1;
        // Of a hundred files in one moment the window need not hear of each.
        const now = `${word} ${Math.floor(share * 100)}`;
        if (now === told) return;
        told = now;
        this.#emit('job:progress', { job: name, share, word });
      },
    };
  }
}

function untilEnded(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as WaymarkError), { once: true });
  });
}
