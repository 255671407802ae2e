import type { PathIndex, PlacedItem } from '../path/path-index.ts';
import type { Skill } from '../path/schema.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import type { SkillProgress } from '../progress/slices/skills/slice.ts';
import { nearestTo } from './nearest.ts';
import { WordIndex } from './word-index.ts';
import { hostOf, searchedWords, wordsOf } from './words.ts';

/** An item that was found. */
export interface Hit {
  readonly key: string;
  /** How near its least near word is: 0 the word itself, 1 the beginning of one, 2 within one, 3 but for a typo. */
  readonly nearness: number;
}

/** What a search has found. */
export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The folded words that were found, in every form. */
  readonly terms: ReadonlySet<string>;
  /** If nothing was found: what to search for instead, nearest first. */
  readonly nearest: readonly string[];
  /** Whether each word is somewhere, though nothing has them all. */
  readonly isApart: boolean;
}

/** The items that were found, each with its place among them. */
export function ranksOf({ hits }: Found): ReadonlyMap<string, number> {
  return new Map(hits.map(({ key }, at) => [key, at]));
}

/** What the learner wrote about items and skills. */
export interface Written {
  readonly item: (key: string) => Pick<ItemProgress, 'note' | 'evidence'>;
  readonly skill: (key: string) => Pick<SkillProgress, 'evidence'>;
}

/** How much a word weighs by where it stands. */
const weights = {
  text: 4,
  aliases: 4,
  title: 3,
  note: 1,
  evidence: 1,
  readings: 0.5,
} as const;

/** How much a word weighs that is only a part of a name. */
const partOfName = 0.7;

/** How much it weighs by its nearness. */
const nearnessWeights = [1, 0.5, 0.3, 0.2] as const;

/** Two words or more that stand beside each other, and what is all of a name, weigh so many times more. */
const phraseWeight = 2;
const nameWeight = 3;

/** Of more hits than these, only the words are compared and not where they stand to each other. */
const mostCompared = 1000;

/** So many items are put in in a few milliseconds. */
const putAtOnce = 100;

/** How many words are offered if nothing was found, and of how many it is tried whether they find something. */
const mostOffered = 5;
const mostTried = 20;

/** The search over the items of a path: every word must be found in an item, its skill, or what was written about them. */
export class ItemSearch {
  readonly #index: PathIndex;
  readonly #placed: readonly PlacedItem[];
  /** The items of each skill, by their place in the path. */
  readonly #itemsOf = new Map<string, number[]>();
  /** What the path says: items and skills are documents of their own, so that nothing is there fifty times. */
  readonly #items = new WordIndex();
  readonly #skills = new WordIndex();
  readonly #skillKeys: readonly string[];
  /** What was put in of each, to know what has changed. */
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

  /** Takes in the path, and what the learner wrote since the last time. */
  update(written: Written): void {
    for (const _ of this.updating(written));
  }

  /** The same in pieces, so that a caller can do other work between them. */
  *updating({ item, skill }: Written): Generator<void> {
    let put = 0;
    for (const [at, placed] of this.#placed.entries()) {
      const { note, evidence } = item(placed.key);
      if (!this.#isNew(placed.key, note, evidence)) continue;
      this.#items.put(at, itemTexts(placed, note, evidence));
      if (++put % putAtOnce === 0) yield;
    }
    for (const [at, one] of this.#index.path.skills.entries()) {
      const { evidence } = skill(one.key);
      if (this.#isNew(one.key, evidence)) this.#skills.put(at, skillTexts(one, evidence));
    }
  }

  search(text: string): Found {
    const byKey = this.#withKey(text.trim());
    if (byKey.length > 0) return { hits: byKey, terms: new Set(), nearest: [], isApart: false };
    const words = searchedWords(text);
    const count = this.#placed.length;
    const scores = new Float64Array(count);
    /** What the word at hand adds to the score of each. */
    const best = new Float64Array(count);
    const nearness = new Uint8Array(count);
    /** How many of the words were found in each. */
    const found = new Uint16Array(count);
    const terms = new Set<string>();
    words.forEach((word, nth) => {
      const add = (at: number, near: number, score: number) => {
        if (found[at]! < nth) return;
        const weighed = score * nearnessWeights[near]!;
        // Forms come nearest first: the first one says how near the word is. Of several the best counts.
        if (found[at] === nth) {
          nearness[at] = Math.max(nearness[at]!, near);
          best[at] = 0;
        }
        found[at] = nth + 1;
        if (weighed <= best[at]!) return;
        scores[at]! += weighed - best[at]!;
        best[at] = weighed;
      };
      // A word that is somewhere as it is was not mistyped.
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
    return {
      hits: this.#ranked(hits, words, nearness, scores),
      terms,
      ...(hits.length > 0 ? { nearest: [], isApart: false } : this.#nearest(words)),
    };
  }

  /** The items of a key that was typed: as it begins, with the stroke between skill and item, or the id of an item alone. */
  #withKey(key: string): readonly Hit[] {
    if (!/^[a-z0-9]+[-/][a-z0-9/-]*$/.test(key)) return [];
    return this.#placed
      .filter((placed) => (key.includes('/') ? placed.key.startsWith(key) : placed.item.id === key))
      .map((placed) => ({ key: placed.key, nearness: 0 }));
  }

  #ranked(
    hits: readonly number[],
    words: readonly string[],
    nearness: Uint8Array,
    scores: Float64Array,
  ): readonly Hit[] {
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
    const offers = nearestTo(unknown, known, mostTried)
      .map((near) => words.map((word) => (word === unknown ? near : word)).join(' '))
      .filter((offer) => words.length === 1 || this.search(offer).hits.length > 0);
    return { nearest: offers.slice(0, mostOffered), isApart: false };
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

type Texts = readonly (readonly [text: string, weight: number])[];

function itemTexts({ item }: PlacedItem, note: string, evidence: ItemProgress['evidence']): Texts {
  return [
    [item.text, weights.text],
    // A word that is all of a name weighs more than one of several.
    ...(item.aliases ?? []).map(
      (alias) => [alias, weights.aliases * (wordsOf(alias).length > 1 ? partOfName : 1)] as const,
    ),
    [note, weights.note],
    ...linkTexts(evidence, weights.evidence),
    ...linkTexts(item.resources ?? [], weights.readings),
  ];
}

function skillTexts({ title }: Skill, evidence: SkillProgress['evidence']): Texts {
  return [[title, weights.title], ...linkTexts(evidence, weights.evidence)];
}

function linkTexts(
  links: readonly { readonly title: string; readonly url?: string | undefined }[],
  weight: number,
): Texts {
  return links.map(({ title, url }) => [`${title} ${hostOf(url)}`, weight] as const);
}
