/** Files from the system or a command line, held until the window asks for them. */
export class PendingFiles {
  readonly #files: string[] = [];

  /** @param file its full path */
  add(file: string): void {
    this.#files.push(file);
  }

  /** Removes and returns the next file; undefined if there is none. */
  next(): string | undefined {
    return this.#files.shift();
  }
}
