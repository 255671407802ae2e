import { formsOf, wordsOf } from '../base/words.ts';

/** Two nearly identical texts, by index; `other` comes before `at`. */
export interface NearDuplicate {
  readonly at: number;
  readonly other: number;
}

/** Two texts are alike if they have at least this share of all their words in common. */
const alike = 0.7;
/** Alike texts are expected to share one of this many rarest words of each. */
const rarest = 3;
/** A word in more texts than this is ignored. */
const mostWithWord = 200;

/** Finds texts with nearly the same words. */
export function nearDuplicates(texts: readonly string[]): readonly NearDuplicate[] {
  const words = texts.map((text) => new Set(wordsOf(text).map((word) => formsOf(word).at(-1)!)));
  const having = new Map<string, number>();
  for (const set of words) for (const word of set) having.set(word, (having.get(word) ?? 0) + 1);
  const byWord = new Map<string, number[]>();
  const found: NearDuplicate[] = [];
  for (const [at, set] of words.entries()) {
    const rare = [...set].toSorted((a, b) => having.get(a)! - having.get(b)!).slice(0, rarest);
    const others = new Set(rare.flatMap((word) => byWord.get(word) ?? []));
    const other = [...others].find((one) => shareOfBoth(set, words[one]!) >= alike);
    if (other !== undefined) found.push({ at, other });
    for (const word of rare) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [at]);
      else if (list.length < mostWithWord) list.push(at);
    }
  }
  return found;
}

function shareOfBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}
