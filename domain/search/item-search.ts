import type { PathIndex, PlacedItem } from '../path/path-index.ts';
import type { Skill } from '../path/schema.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import type { SkillProgress } from '../progress/slices/skills/slice.ts';
import { nearestTo } from './nearest.ts';
import { WordIndex } from './word-index.ts';
import { hostOf, searchedWords, wordsOf } from '../base/words.ts';

/** An item that matches. */
export interface Hit {
  readonly key: string;
  /**
   * The nearness of its worst match: 0 the word itself, 1 the beginning of a word, 2 inside a word, 3 with a
   * typo.
   */
  readonly nearness: number;
}

/** The result of a search. */
export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The folded words that matched, in every form. */
  readonly terms: ReadonlySet<string>;
  /** If there are no hits: alternative words to search for, nearest first. */
  readonly nearest: readonly string[];
  /** Whether each word occurs somewhere, but no item has all of them. */
  readonly isApart: boolean;
}

/** The rank of each hit, by item key. */
export function ranksOf({ hits }: Found): ReadonlyMap<string, number> {
  return new Map(hits.map(({ key }, at) => [key, at]));
}

/** What the learner wrote about items and skills. */
export interface Written {
  readonly item: (key: string) => Pick<ItemProgress, 'note' | 'evidence'>;
  readonly skill: (key: string) => Pick<SkillProgress, 'note' | 'evidence'>;
}

/** The weight of a word by the field that it occurs in. */
const weights = {
  text: 4,
  aliases: 4,
  title: 3,
  note: 1,
  evidence: 1,
  readings: 0.5,
} as const;

/** The weight of a word that is only a part of a name. */
const partOfName = 0.7;

/** The weight of a match by its nearness. */
const nearnessWeights = [1, 0.5, 0.3, 0.2] as const;

/** Factors for two or more adjacent words, and for a complete name. */
const phraseWeight = 2;
const nameWeight = 3;

/** With more hits than this, only words are compared, not their positions. */
const mostCompared = 1000;

/** So many items can be indexed in a few milliseconds. */
const putAtOnce = 100;

/** If nothing is found: the most words to offer, and the most candidates to try. */
const mostOffered = 5;
const mostTried = 20;

/**
 * Searches the items of a path. Every word must occur in an item, in its skill, or in what was written about
 * them.
 */
export class ItemSearch {
  readonly #index: PathIndex;
  readonly #placed: readonly PlacedItem[];
  /** The indices of each skill's items in the path. */
  readonly #itemsOf = new Map<string, number[]>();
  /**
   * Items and skills are separate documents, so that a skill's text is not repeated for each of its items.
   */
  readonly #items = new WordIndex();
  readonly #skills = new WordIndex();
  readonly #skillKeys: readonly string[];
  /** The learner's texts as last indexed, to detect changes. */
  readonly #written = new Map<string, readonly unknown[]>();

  constructor(index: PathIndex) {
    this.#index = index;
    this.#placed = [...index.items.values()];
    this.#skillKeys = index.path.skills.map(({ key }) => key);
    this.#placed.forEach(({ skill: { key } }, at) => {
      const items = this.#itemsOf.get(key);
      if (items) items.push(at);
      else this.#itemsOf.set(key, [at]);
    });
  }

  /** Indexes the path, and what the learner wrote since the last call. */
  update(written: Written): void {
    for (const _ of this.updating(written));
  }

  /** The same in steps, so that a caller can do other work in between. */
  *updating({ item, skill }: Written): Generator<void> {
    let put = 0;
    for (const [at, placed] of this.#placed.entries()) {
      const { note, evidence } = item(placed.key);
      if (!this.#isNew(placed.key, note, evidence)) continue;
      this.#items.put(at, itemTexts(placed, note, evidence));
      if (++put % putAtOnce === 0) yield;
    }
    for (const [at, one] of this.#index.path.skills.entries()) {
      const { note, evidence } = skill(one.key);
      if (this.#isNew(one.key, note, evidence)) this.#skills.put(at, skillTexts(one, note, evidence));
    }
  }

  search(text: string): Found {
    const byKey = this.#withKey(text.trim());
    if (byKey.length > 0) return { hits: byKey, terms: new Set(), nearest: [], isApart: false };
    const words = searchedWords(text);
    const terms = new Set<string>();
    const scored = this.#score(words, terms);
    return {
      hits: this.#ranked(scored, words),
      terms,
      ...(scored.hits.length > 0 ? { nearest: [], isApart: false } : this.#nearest(words)),
    };
  }

  /** Finds the items with all words. @param terms gets the words that matched, in every form */
  #score(words: readonly string[], terms: Set<string>): Scored {
    const count = this.#placed.length;
    const scores = new Float64Array(count);
    /** The best contribution of the current word to each item's score. */
    const best = new Float64Array(count);
    const nearness = new Uint8Array(count);
    /** The number of words found in each item. */
    const found = new Uint16Array(count);
    words.forEach((word, nth) => {
      const add = (at: number, near: number, score: number) => {
        if (found[at]! < nth) return;
        const weighed = score * nearnessWeights[near]!;
        // Forms come nearest first, so the first one sets the word's nearness. Of several matches the best
        // counts.
        if (found[at] === nth) {
          nearness[at] = Math.max(nearness[at]!, near);
          best[at] = 0;
        }
        found[at] = nth + 1;
        if (weighed <= best[at]!) return;
        scores[at]! += weighed - best[at]!;
        best[at] = weighed;
      };
      // A word that occurs as typed is no typo.
      const typos = !this.#isThere(word);
      this.#items.find(
        word,
        (at, near, score, form) => {
          terms.add(form);
          add(at, near, score);
        },
        typos,
      );
      this.#skills.find(
        word,
        (at, near, score, form) => {
          terms.add(form);
          for (const item of this.#itemsOf.get(this.#skillKeys[at]!) ?? []) add(item, near, score);
        },
        typos,
      );
    });
    const hits: number[] = [];
    if (words.length > 0) for (let at = 0; at < count; at++) if (found[at] === words.length) hits.push(at);
    return { hits, nearness, scores };
  }

  /**
   * The items for a typed key: the beginning of a key that includes the slash, or the id of an item alone.
   */
  #withKey(key: string): readonly Hit[] {
    if (!/^[a-z0-9]+[-/][a-z0-9/-]*$/.test(key)) return [];
    return this.#placed
      .filter((placed) => (key.includes('/') ? placed.key.startsWith(key) : placed.item.id === key))
      .map((placed) => ({ key: placed.key, nearness: 0 }));
  }

  #ranked({ hits, nearness, scores }: Scored, words: readonly string[]): readonly Hit[] {
    if (hits.length <= mostCompared) for (const at of hits) scores[at]! *= this.#closeness(at, words);
    return hits
      .toSorted((a, b) => nearness[a]! - nearness[b]! || scores[b]! - scores[a]! || a - b)
      .map((at) => ({ key: this.#placed[at]!.key, nearness: nearness[at]! }));
  }

  #closeness(at: number, words: readonly string[]): number {
    const { item, skill } = this.#placed[at]!;
    const searched = words.join(' ');
    const names = [skill.title, ...(item.aliases ?? [])].map((name) => wordsOf(name).join(' '));
    if (names.includes(searched)) return nameWeight;
    if (words.length === 1) return 1;
    const text = wordsOf(item.text).join(' ');
    return [text, ...names].some((one) => one.includes(searched)) ? phraseWeight : 1;
  }

  #nearest(words: readonly string[]): Pick<Found, 'nearest' | 'isApart'> {
    const unknown = words.find((word) => !this.#items.has(word, true) && !this.#skills.has(word, true));
    if (unknown === undefined)
      return { nearest: words.length > 1 ? words.slice(0, mostOffered) : [], isApart: words.length > 1 };
    const known = new Set([...this.#items.wordsLike(unknown), ...this.#skills.wordsLike(unknown)]);
    const offers: string[] = [];
    for (const near of nearestTo(unknown, known, mostTried)) {
      const offer = words.map((word) => (word === unknown ? near : word));
      if (words.length === 1 || this.#score(offer, new Set()).hits.length > 0) offers.push(offer.join(' '));
      if (offers.length === mostOffered) break;
    }
    return { nearest: offers, isApart: false };
  }

  #isThere(word: string): boolean {
    return this.#items.has(word, false) || this.#skills.has(word, false);
  }

  #isNew(key: string, ...written: readonly unknown[]): boolean {
    const before = this.#written.get(key);
    if (before && written.every((one, i) => one === before[i])) return false;
    this.#written.set(key, written);
    return true;
  }
}

/** The items with all words of a search, by their index in the path. */
interface Scored {
  readonly hits: readonly number[];
  readonly nearness: Uint8Array;
  readonly scores: Float64Array;
}

type Texts = readonly (readonly [text: string, weight: number])[];

function itemTexts({ item }: PlacedItem, note: string, evidence: ItemProgress['evidence']): Texts {
  return [
    [item.text, weights.text],
    // A word that is a complete alias weighs more than one of several words.
    ...(item.aliases ?? []).map(
      (alias) => [alias, weights.aliases * (wordsOf(alias).length > 1 ? partOfName : 1)] as const,
    ),
    [note, weights.note],
    ...linkTexts(evidence, weights.evidence),
    ...linkTexts(item.resources ?? [], weights.readings),
  ];
}

function skillTexts({ title }: Skill, note: string, evidence: SkillProgress['evidence']): Texts {
  return [[title, weights.title], [note, weights.note], ...linkTexts(evidence, weights.evidence)];
}

function linkTexts(
  links: readonly { readonly title: string; readonly url?: string | undefined }[],
  weight: number,
): Texts {
  return links.map(({ title, url }) => [`${title} ${hostOf(url)}`, weight] as const);
}
