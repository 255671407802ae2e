/** Runs jobs one after the other; each starts when the one before has ended, well or badly. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  take<T>(job: () => Promise<T>): Promise<T> {
    const run = this.#last.then(job);
    this.#last = run.then(
      () => {},
      () => {},
    );
    return run;
  }

  /** Waits for every job asked for so far. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
