import type { Job } from '../domain/contract/index.ts';
import type { RequestName } from '../domain/contract/names.ts';
import { WaymarkError } from '../domain/result.ts';
import type { EventListener } from './app.ts';
import { message } from '../domain/words/message.ts';

interface Running {
  readonly key: string;
  readonly result: Promise<unknown>;
  isCancelled: boolean;
}

/** For what is quick: nobody hears how far it has come. */
export const unheard: Job = { report: () => {} };

/** The long work that is going on: of each kind one at a time, with its progress told and a way to end it. */
export class Jobs {
  readonly #emit: EventListener;
  /** By the request, in the order in which they were asked for; the first is running. */
  readonly #jobs = new Map<RequestName, Running[]>();

  constructor(emit: EventListener) {
    this.#emit = emit;
  }

  /**
   * Does long work, once the work of that kind before it is done. Whoever asks for the same while it is waited for
   * gets the same answer.
   * @throws WaymarkError `cancelled`, or whatever `work` throws
   */
  run<T>(name: RequestName, input: unknown, work: (job: Job) => Promise<T>): Promise<T> {
    const jobs = this.#jobs.get(name) ?? [];
    this.#jobs.set(name, jobs);
    const key = JSON.stringify(input);
    const same = jobs.find((job) => job.key === key && !job.isCancelled);
    if (same) return same.result as Promise<T>;
    const before = jobs.at(-1)?.result ?? Promise.resolve();
    const result = before
      .catch(() => {})
      .then(() => {
        const job = this.#jobOf(name, running);
        job.report(0, 'reading');
        return work(job);
      })
      .finally(() => jobs.splice(jobs.indexOf(running), 1));
    const running: Running = { key, result, isCancelled: false };
    jobs.push(running);
    return result;
  }

  /** Ends the work of one kind, also what waits its turn. @returns whether there was any */
  cancel(name: RequestName): boolean {
    const jobs = this.#jobs.get(name) ?? [];
    for (const job of jobs) job.isCancelled = true;
    return jobs.length > 0;
  }

  cancelAll(): void {
    for (const name of this.#jobs.keys()) this.cancel(name);
  }

  #jobOf(name: RequestName, running: Running): Job {
    let told = '';
    return {
      report: (share, word) => {
        if (running.isCancelled) throw new WaymarkError('cancelled', message('cancelled'));
        // Of a hundred files in one moment the window need not hear of each.
        const now = `${word} ${Math.floor(share * 100)}`;
        if (now === told) return;
        told = now;
        this.#emit('job:progress', { job: name, share, word });
      },
    };
  }
}
