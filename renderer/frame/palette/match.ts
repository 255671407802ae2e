import { fold } from '../../../domain/base/fold.ts';
import { wordsOf } from '../../../domain/base/words.ts';

/** What can be found by its name, or by other words for it. */
export interface Findable {
  readonly text: string;
  /** Further words for the same, separated by blanks. */
  readonly keywords?: string;
}

/** Something to find, with its words. */
export interface Prepared<T> {
  readonly entry: T;
  readonly name: string;
  readonly nameWords: readonly string[];
  readonly keywords: readonly string[];
}

export function prepare<T extends Findable>(entry: T): Prepared<T> {
  const { text, keywords = '' } = entry;
  return { entry, name: fold(text), nameWords: wordsOf(text), keywords: wordsOf(keywords) };
}

/** How far a word is from a name: at its beginning, at another word of it, a keyword, inside. */
const distance = { first: 0, word: 1, keyword: 2, inside: 4 } as const;
/** A shorter piece of a word would be found by chance. */
const shortestInside = 3;

function distanceOf(word: string, { name, nameWords, keywords }: Prepared<unknown>): number | undefined {
  if (nameWords[0]?.startsWith(word)) return distance.first;
  if (nameWords.some((one) => one.startsWith(word))) return distance.word;
  if (keywords.some((one) => one.startsWith(word))) return distance.keyword;
  return word.length >= shortestInside && name.includes(word) ? distance.inside : undefined;
}

/** The entries that have every word of a text, nearest first; equally near ones keep their order. */
export function matching<T>(text: string, entries: readonly Prepared<T>[]): readonly T[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return entries
    .flatMap((one) => {
      const distances = words.map((word) => distanceOf(word, one));
      return distances.includes(undefined)
        ? []
        : [{ entry: one.entry, far: distances.reduce<number>((sum, far) => sum + far!, 0) }];
    })
    .toSorted((a, b) => a.far - b.far)
    .map(({ entry }) => entry);
}
