import type { Job, RequestName } from '../../contract/index.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import type { EventListener } from './options.ts';
import { message } from '../../domain/messages/message.ts';

interface Running {
  readonly identity: string;
  readonly answer: Promise<unknown>;
  readonly ending: AbortController;
  /** The requests that wait for the answer, by name. */
  readonly waiters: Map<string | symbol, AbortController>;
  /** Whether only the part that cannot be cancelled is left. */
  isEnding: boolean;
}

/** The token for quick work: its reports go nowhere, and it cannot be cancelled. */
export const unheard: Job = { report: () => {}, signal: new AbortController().signal };

/** The jobs under way. One job of each kind runs at a time. */
export class Jobs {
  readonly #emit: EventListener;
  /** The jobs of each request, in their order of arrival; the first one is running. */
  readonly #jobs = new Map<RequestName, Set<Running>>();

  constructor(emit: EventListener) {
    this.#emit = emit;
  }

  /**
   * Does long work, after the earlier work of that kind. A request for the same work joins it.
   * @param identity everything that the answer depends on: the input and the state
   * @param id the sender's name for this request; without a name it can be neither followed nor cancelled
   * @throws WaymarkError `cancelled`, or any error that `work` throws
   */
  run<T>(
    name: RequestName,
    identity: string,
    work: (job: Job) => Promise<T>,
    id: string | symbol = Symbol(),
  ): Promise<T> {
    const jobs = this.#of(name);
    const same = [...jobs].find((job) => job.identity === identity);
    const job = same ?? this.#begin(jobs, identity, work);
    const leaving = new AbortController();
    job.waiters.set(id, leaving);
    return Promise.race([job.answer as Promise<T>, untilEnded(leaving.signal)]);
  }

  /**
   * Cancels one request: it is answered with `cancelled` at once. If no other request waits for the work, the next job
   * of its kind begins at once, and the cancelled work stops at its next report.
   * @returns whether there was something to cancel
   */
  cancel(id: string): boolean {
    for (const jobs of this.#jobs.values())
      for (const job of jobs) {
        const waiter = job.waiters.get(id);
        if (waiter === undefined || job.isEnding) continue;
        job.waiters.delete(id);
        waiter.abort(cancelled());
        if (job.waiters.size === 0) end(jobs, job);
        return true;
      }
    return false;
  }

  cancelAll(): void {
    for (const jobs of this.#jobs.values())
      for (const job of jobs) {
        if (job.isEnding) continue;
        for (const waiter of job.waiters.values()) waiter.abort(cancelled());
        end(jobs, job);
      }
  }

  #begin<T>(jobs: Set<Running>, identity: string, work: (job: Job) => Promise<T>): Running {
    // All of them: one that waits may be cancelled before the one that runs has ended.
    const before = Promise.allSettled([...jobs].map((job) => job.answer));
    const ending = new AbortController();
    const doing = before.then(() => {
      const token = this.#tokenOf(running);
      token.report(0, 'reading');
      return work(token);
    });
    const answer = Promise.race([doing, untilEnded(ending.signal)]).finally(() => jobs.delete(running));
    // Every waiting request may have been cancelled.
    answer.catch(() => {});
    const running: Running = { identity, answer, ending, waiters: new Map(), isEnding: false };
    jobs.add(running);
    return running;
  }

  #of(name: RequestName): Set<Running> {
    const jobs = this.#jobs.get(name) ?? new Set();
    this.#jobs.set(name, jobs);
    return jobs;
  }

  #tokenOf(running: Running): Job {
    const { signal } = running.ending;
    let reported = '';
    return {
      signal,
      report: (share, word) => {
        signal.throwIfAborted();
        running.isEnding = share === 1;
        // The window needs no report for each of a hundred files read in a moment.
        const now = `${word} ${Math.floor(share * 100)}`;
        if (now === reported) return;
        reported = now;
        for (const job of running.waiters.keys())
          if (typeof job === 'string') this.#emit('job:progress', { job, share, word });
      },
    };
  }
}

function end(jobs: Set<Running>, job: Running): void {
  jobs.delete(job);
  job.ending.abort(cancelled());
}

function cancelled(): WaymarkError {
  return new WaymarkError('cancelled', message('cancelled'));
}

function untilEnded(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as WaymarkError), { once: true });
  });
}
