import { typosBetween } from './nearest.ts';
import { formsOf, wordsOf } from './words.ts';

/** Words of fewer letters are found only whole: CI is not in "decides". */
const shortest = 4;
/** From so many letters on one, and from so many two, may be wrong. */
const lettersForTypos = [5, 8] as const;

/** How much a form of a word weighs beside the word itself. */
const otherForm = 0.9;

/** Hears of a document that has a word: how near it is (see `Hit`), what it weighs there, and under which form. */
type Visit = (document: number, nearness: number, weight: number, form: string) => void;

/** Which documents have a word, and how much it weighs in each: an inverted index. Documents go by numbers. */
export class WordIndex {
  readonly #documents = new Map<number, ReadonlyMap<string, number>>();
  /** By a form of a word, the documents that have it, with its weight. */
  readonly #having = new Map<string, Map<number, number>>();
  /** How many documents have each word as it is written. */
  readonly #words = new Map<string, number>();
  readonly #forms = new Map<string, readonly string[]>();
  /** The words without digits: in a long history most of what is new are numbers. */
  readonly #letters = new Set<string>();

  /** The words that stand in some document and could be what was meant by another: a number is no typo of a word. */
  wordsLike(word: string): Iterable<string> {
    return hasDigit(word) ? this.#words.keys() : this.#letters;
  }

  /** Puts a document in, or in place of what it was. */
  put(document: number, texts: readonly (readonly [text: string, weight: number])[]): void {
    const words = new Map<string, number>();
    for (const [text, weight] of texts)
      for (const word of wordsOf(text)) words.set(word, Math.max(weight, words.get(word) ?? 0));
    this.#remove(document);
    this.#documents.set(document, words);
    for (const [word, weight] of words) {
      this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
      if (!hasDigit(word)) this.#letters.add(word);
      for (const form of this.#formsOf(word)) {
        const having = this.#having.get(form);
        // The word itself is better than a plural of it.
        const own = form === word ? weight : weight * otherForm;
        if (having === undefined) this.#having.set(form, new Map([[document, own]]));
        else having.set(document, Math.max(own, having.get(document) ?? 0));
      }
    }
  }

  /** Visits every document that has a word, a form of it, or something like it; the nearest forms first. @param typos may be in it */
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

  #formsLike(word: string, typos: boolean): readonly (readonly [form: string, nearness: number])[] {
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

/** Whether a word is of a script that puts no blanks between words: a part of a run may be one. */
function isUnspaced(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
}
