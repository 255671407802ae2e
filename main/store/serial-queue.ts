/** Runs jobs one after the other, each once the previous one has settled, even if it failed. */
export class SerialQueue {
  #last: Promise<void> = Promise.resolve();

  take<T>(job: () => Promise<T>): Promise<T> {
    const run = this.#last.then(job);
    this.#last = run.then(
      () => {},
      () => {},
    );
    return run;
  }

  /** Waits for every job requested so far. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
