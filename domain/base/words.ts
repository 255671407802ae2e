import { fold } from './fold.ts';

/** A word of a text, folded, and its position. */
export interface Word {
  readonly word: string;
  /** UTF-16 units from the start of the text. */
  readonly start: number;
  readonly end: number;
}

// Includes suffixes that belong to a name: C++, C#.
const wordPattern = /[\p{L}\p{N}\p{M}_]+(?:\+\+|#)?/gu;

/** Words without meaning of their own: ignored in a search if there are others. */
const empty = new Set(
  'a an and are as at by do does for from how in is it of on or the to what when which with'.split(' '),
);

/** The distinct words to search for. Empty words are left out if there are others. */
export function searchedWords(text: string): readonly string[] {
  const words = [...new Set(wordsOf(text))];
  const sharing = words.filter((word) => !empty.has(word));
  return sharing.length > 0 ? sharing : words;
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(wordPattern) ?? [];
}

/** The folded words of a text with their positions. */
export function placedWords(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: match, index }) => ({
    word: fold(match),
    start: index,
    end: index + match.length,
  }));
}

/** American endings for the British ones in the paths, longest first. */
const spellings: readonly (readonly [british: RegExp, american: string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e[sdr]?|ing|able)$/, 'iz$1'],
  [/ys(e[sdr]?|ing)$/, 'yz$1'],
  [/our(s|ed|ing|al|s?)$/, 'or$1'],
  [/logue(s?)$/, 'log$1'],
  [/(.)tre(s?)$/, '$1ter$2'],
  [/(.)ence(s?)$/, '$1ense$2'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/artefact(s?)$/, 'artifact$1'],
  [/^programme(s?)$/, 'program$1'],
  [/^grey/, 'gray'],
];

/**
 * The forms under which a folded word can be found: itself, its singular, its American spelling. Not every
 * form is a real word, which does no harm because nobody searches for it.
 */
export function formsOf(word: string): string[] {
  const american = spellings.flatMap(([british, other]) => {
    const changed = word.length > 4 ? word.replace(british, other) : word;
    return changed === word ? [] : [changed];
  });
  return [word, ...american].flatMap((form) => [form, ...singularOf(form)]);
}

/** The possible singulars of a word of four letters or more that ends in a single s. */
function singularOf(word: string): readonly string[] {
  if (word.length < 4 || !/[^su]s$/.test(word)) return [];
  const base = word.slice(0, -1);
  if (base.endsWith('ie')) return [base, `${base.slice(0, -2)}y`];
  return /(?:[sxz]|ch|sh)e$/.test(base) ? [base, base.slice(0, -1)] : [base];
}

/** The host of a web address, without `www.`; empty for anything else. */
export function hostOf(url: string | undefined): string {
  return /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url ?? '')?.[1] ?? '';
}
