import type { Payload } from '../../contract/index.ts';
import type { ErrorKind, Problem } from '../../domain/base/result.ts';
import type { Message } from '../../domain/messages/message.ts';

type State = Payload<'store:state'>;

/** Failures that are not about what was asked: it was right, and could not be saved. */
const unforeseen: ReadonlySet<ErrorKind> = new Set(['disk', 'too-large', 'newer-version', 'internal']);

/** Keeps what the window says of saving: whether it is under way, what failed, and whether backups are made. */
export class SaveState {
  readonly #announce: (state: State) => void;
  #writing = 0;
  /** What could not be saved, by what it was about, until that is saved or the learner lets go of it. */
  readonly #failed = new Map<string, Message>();
  #backups: Message | null = null;

  constructor(announce: (state: State) => void) {
    this.#announce = announce;
  }

  /**
   * Follows one write.
   * @param subject what it is about: a later write about the same makes up for one that failed
   * @param isTyped whether it keeps what is being typed: whatever fails then, nobody else says so
   */
  async follow<R extends { readonly ok: boolean; readonly error?: Problem }>(
    subject: string,
    write: () => Promise<R>,
    isTyped = false,
  ): Promise<R> {
    this.#writing++;
    this.#announce({ state: 'saving' });
    const result = await write();
    this.#writing--;
    if (result.ok) this.#failed.delete(subject);
    else if (result.error && (isTyped || unforeseen.has(result.error.kind)))
      this.#failed.set(subject, result.error.message);
    this.#tell();
    return result;
  }

  /** The learner has seen what failed and goes on without it. */
  drop(): void {
    this.#failed.clear();
    this.#tell();
  }

  setBackupProblem(problem: Message | null): void {
    this.#backups = problem;
    if (this.#writing === 0) this.#tell();
  }

  #tell(): void {
    const message = [...this.#failed.values()].at(-1);
    if (message !== undefined) this.#announce({ state: 'failed', message });
    else if (this.#writing === 0) this.#announce({ state: 'saved', backups: this.#backups });
  }
}
