import type { Payload } from '../../contract/index.ts';
import type { ErrorKind, Problem } from '../../domain/base/result.ts';
import type { Message } from '../../domain/messages/message.ts';

type State = Payload<'store:state'>;

/** Failures of saving: the input was valid, but could not be saved. */
const unforeseen: ReadonlySet<ErrorKind> = new Set(['disk', 'too-large', 'newer-version', 'internal']);

/** The content of the status line: whether a write is under way, what failed, and whether backups work. */
export class SaveState {
  readonly #announce: (state: State) => void;
  #writing = 0;
  /** The failures by subject, until the subject is saved or the learner discards the change. */
  readonly #failed = new Map<string, Message>();
  #backups: Message | null = null;

  constructor(announce: (state: State) => void) {
    this.#announce = announce;
  }

  /**
   * Follows one write.
   * @param subject a later successful write with the same subject clears the failure
   * @param isTyped whether it saves what is being typed; then any failure counts, because nothing else reports it
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

  /** Discards the failures; the learner has seen them. */
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
