/** Files that the system or a command line gave the app, until the window asks for them. */
export class Arrivals {
  readonly #files: string[] = [];

  /** @param file its full path */
  add(file: string): void {
    this.#files.push(file);
  }

  /** The next one, which is then gone; undefined where there is none. */
  next(): string | undefined {
    return this.#files.shift();
  }
}
