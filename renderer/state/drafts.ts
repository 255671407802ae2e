import type { CommentText } from '../../contract/draft-fields.ts';
import type { DraftTexts } from '../../contract/drafts.ts';
import { Observable } from './observable.ts';

/**
 * The fields with drafts; `old…` are drafts older than the saved text. A field's name ends in the key of its
 * item, skill or comment.
 */
export type DraftKind = 'note' | 'evidence' | 'link' | 'oldnote' | CommentText | `old${CommentText}`;
export type DraftField = `${DraftKind}:${string}`;

/** Saves a draft to disk; null deletes it. */
type Keep = (field: string, text: string | null) => Promise<unknown>;

/**
 * What is being typed, by field. A draft lives until its text is saved as a whole. It outlasts the field on
 * the screen, a failed save and, because main saves it, the window.
 */
export class Drafts extends Observable {
  readonly #keep: Keep;
  #texts: ReadonlyMap<string, string> = new Map();

  constructor(keep: Keep) {
    super();
    this.#keep = keep;
  }

  /**
   * Loads the drafts that main has saved. Drafts typed in this window are never older than main's.
   * @param isSameWorkspace whether to keep the drafts of this window
   */
  load(kept: DraftTexts, isSameWorkspace: boolean): void {
    this.#set(new Map([...Object.entries(kept), ...(isSameWorkspace ? this.#texts : [])]));
  }

  /** The draft of a field; undefined if there is none. */
  get(field: DraftField): string | undefined {
    return this.#texts.get(field);
  }

  type(field: DraftField, text: string): void {
    this.#set(new Map(this.#texts).set(field, text));
    this.#keepOnDisk(field, text);
  }

  /**
   * Discards a draft that is saved or not wanted. @param text the saved text; a draft that has changed since
   * is kept
   */
  drop(field: DraftField, text = this.#texts.get(field)): void {
    if (text === undefined || this.#texts.get(field) !== text) return;
    const rest = new Map(this.#texts);
    rest.delete(field);
    this.#set(rest);
    this.#keepOnDisk(field, null);
  }

  // If saving fails, the sidebar says so, and the next key press tries again.
  #keepOnDisk(field: DraftField, text: string | null): void {
    this.#keep(field, text).catch(() => {});
  }

  #set(texts: ReadonlyMap<string, string>): void {
    this.#texts = texts;
    this.announce();
  }
}
