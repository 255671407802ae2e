import type { DraftTexts } from '../contract/drafts.ts';
import { Observable } from './observable.ts';

/** The fields, and (`old…`) the drafts that are older than what is saved. A field's name ends in the key of its item, skill or comment. */
export type DraftKind = 'note' | 'evidence' | 'link' | 'answer' | 'oldnote' | 'oldanswer';
export type DraftField = `${DraftKind}:${string}`;

/** Keeps a draft on the disk; null lets go of it. */
type Keep = (field: string, text: string | null) => Promise<unknown>;

/**
 * What is being typed, by field. It belongs to the field until it is saved as a whole: it outlives the field's being
 * on the screen, an answer that says no, and (main keeps it) the window.
 */
export class Drafts extends Observable {
  readonly #keep: Keep;
  #texts: ReadonlyMap<string, string> = new Map();

  constructor(keep: Keep) {
    super();
    this.#keep = keep;
  }

  /** Takes in what main has kept. Of what is being typed here, main cannot have anything newer. */
  load(kept: DraftTexts, isSameWorkspace: boolean): void {
    this.#set(new Map([...Object.entries(kept), ...(isSameWorkspace ? this.#texts : [])]));
  }

  /** Undefined where nothing is being typed. */
  get(field: DraftField): string | undefined {
    return this.#texts.get(field);
  }

  type(field: DraftField, text: string): void {
    this.#set(new Map(this.#texts).set(field, text));
    this.#keepOnDisk(field, text);
  }

  /** Lets go of a draft: it is saved, or not wanted. @param text what was saved; what was typed since stays */
  drop(field: DraftField, text = this.#texts.get(field)): void {
    if (text === undefined || this.#texts.get(field) !== text) return;
    const rest = new Map(this.#texts);
    rest.delete(field);
    this.#set(rest);
    this.#keepOnDisk(field, null);
  }

  // Where it is refused the sidebar says so, and the next key tries again.
  #keepOnDisk(field: DraftField, text: string | null): void {
    this.#keep(field, text).catch(() => {});
  }

  #set(texts: ReadonlyMap<string, string>): void {
    this.#texts = texts;
    this.announce();
  }
}
