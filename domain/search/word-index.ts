import { typosBetween } from './nearest.ts';
import { formsOf, wordsOf } from '../base/words.ts';

/** Shorter words match only as a whole: CI is not in "decides". */
const shortest = 4;
/** The minimum number of letters for one typo, and for two. */
const lettersForTypos = [5, 8] as const;

/** The weight of another form of a word, relative to the word itself. */
const otherForm = 0.9;

/**
 * Called for each document with a word: its nearness (see `Hit`), its weight there, and the form that
 * matched.
 */
type Visit = (document: number, nearness: number, weight: number, form: string) => void;

/** Forms of words, with their nearness to a word. */
type FormsLike = readonly (readonly [form: string, nearness: number])[];

/** The number of words whose forms are remembered. */
const mostRemembered = 500;

/**
 * An inverted index: the documents with each word, and its weight in each. Documents are identified by
 * numbers.
 */
export class WordIndex {
  readonly #documents = new Map<number, ReadonlyMap<string, number>>();
  /** The documents with each form of a word, and its weight there. */
  readonly #having = new Map<string, Map<number, number>>();
  /** The number of documents with each word as written. */
  readonly #words = new Map<string, number>();
  readonly #forms = new Map<string, readonly string[]>();
  /** The words without digits. In a long history most new words are numbers. */
  readonly #letters = new Set<string>();
  /** The forms that are like a word, as last looked up: most searches repeat all words but the last. */
  readonly #like = new Map<string, FormsLike>();

  /** The indexed words that could be meant by a mistyped word. A number is no typo of a word. */
  wordsLike(word: string): Iterable<string> {
    return hasDigit(word) ? this.#words.keys() : this.#letters;
  }

  /** Adds a document, or replaces it. */
  put(document: number, texts: readonly (readonly [text: string, weight: number])[]): void {
    const words = new Map<string, number>();
    for (const [text, weight] of texts)
      for (const word of wordsOf(text)) words.set(word, Math.max(weight, words.get(word) ?? 0));
    this.#like.clear();
    this.#remove(document);
    this.#documents.set(document, words);
    for (const [word, weight] of words) {
      this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
      if (!hasDigit(word)) this.#letters.add(word);
      for (const form of this.#formsOf(word)) {
        const having = this.#having.get(form);
        // The word itself weighs more than its plural.
        const own = form === word ? weight : weight * otherForm;
        if (having === undefined) this.#having.set(form, new Map([[document, own]]));
        else having.set(document, Math.max(own, having.get(document) ?? 0));
      }
    }
  }

  /**
   * Visits every document with a word, a form of it, or a similar word; the nearest forms first.
   * @param typos whether the word may be mistyped
   */
  find(word: string, visit: Visit, typos: boolean): void {
    for (const [form, nearness] of this.#formsLike(word, typos)) {
      const having = this.#having.get(form)!;
      const rarity = Math.log(1 + this.#documents.size / having.size);
      for (const [document, weight] of having) visit(document, nearness, weight * rarity, form);
    }
  }

  has(word: string, typos: boolean): boolean {
    return this.#formsLike(word, typos).length > 0;
  }

  #formsLike(word: string, typos: boolean): FormsLike {
    const asked = typos ? `${word}?` : word;
    let like = this.#like.get(asked);
    if (like === undefined) {
      if (this.#like.size >= mostRemembered) this.#like.clear();
      this.#like.set(asked, (like = this.#findForms(word, typos)));
    }
    return like;
  }

  #findForms(word: string, typos: boolean): FormsLike {
    const whole = [...new Set(formsOf(word))].filter((form) => this.#having.has(form));
    const found = whole.map((form) => [form, 0] as const);
    if (word.length < shortest && !isUnspaced(word)) return found;
    const forms = [...this.#having.keys()].filter((form) => form.includes(word) && !whole.includes(form));
    const beginning = forms.filter((form) => form.startsWith(word));
    const within = forms.filter((form) => !form.startsWith(word));
    const like = [
      ...found,
      ...beginning.map((form) => [form, 1] as const),
      ...within.map((form) => [form, 2] as const),
    ];
    const most = lettersForTypos.filter((letters) => word.length >= letters).length;
    if (like.length > 0 || !typos || most === 0) return like;
    return [...this.wordsLike(word)]
      .filter((form) => hasDigit(form) === hasDigit(word) && typosBetween(word, form, most) <= most)
      .map((form) => [form, 3] as const);
  }

  #formsOf(word: string): readonly string[] {
    let forms = this.#forms.get(word);
    if (forms === undefined) this.#forms.set(word, (forms = formsOf(word)));
    return forms;
  }

  #remove(document: number): void {
    for (const word of this.#documents.get(document)?.keys() ?? []) {
      const left = this.#words.get(word)! - 1;
      if (left > 0) this.#words.set(word, left);
      else {
        this.#words.delete(word);
        this.#letters.delete(word);
      }
      for (const form of this.#formsOf(word)) {
        const having = this.#having.get(form);
        having?.delete(document);
        if (having?.size === 0) this.#having.delete(form);
      }
    }
    this.#documents.delete(document);
  }
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

/** Whether a word is in a script without blanks between words: a part of such a run may be a word. */
function isUnspaced(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
}
