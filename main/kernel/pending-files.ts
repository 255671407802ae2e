/** Files that the system or a command line gave the app, until the window asks for them. */
export class PendingFiles {
  readonly #files: string[] = [];

  /** @param file its full path */
  add(file: string): void {
    this.#files.push(file);
  }

  /** Removes and returns the next one; undefined if there is none. */
  next(): string | undefined {
    return this.#files.shift();
  }
}
