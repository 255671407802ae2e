import { fold } from '../base/fold.ts';

// Letters of other scripts that look like Latin ones in most typefaces, in lower case. A small part of the
// table `confusables.txt` of Unicode TS 39.
const lookalikes: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  ԍ: 'g',
  п: 'n',
  г: 'r',
  // Greek
  α: 'a',
  β: 'b',
  γ: 'y',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  σ: 'o',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ζ: 'z',
  // Armenian
  օ: 'o',
  ս: 'u',
  հ: 'h',
  ո: 'n',
  յ: 'j',
  զ: 'q',
  ց: 'g',
  // Latin
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ʏ: 'y',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  ƅ: 'b',
  ɗ: 'd',
  ʀ: 'r',
  ꮃ: 'w',
  ß: 'ss',
  // Digits and marks that look like letters
  0: 'o',
  1: 'l',
  3: 'e',
  5: 's',
  '|': 'l',
  '!': 'l',
  $: 's',
  '@': 'a',
};

/**
 * What a name looks like at a glance: two names with the same result could be mistaken for each other. It
 * ignores case, accents, blanks and marks, maps similar letters to one, and does not distinguish `I`, `l` and
 * `1`, or `rn` and `m`.
 */
export function lookOf(name: string): string {
  // A capital I looks like a small l.
  const letters = fold(name.replaceAll('I', 'l')).replaceAll(/\p{M}/gu, '');
  const latin = [...letters].map((letter) => lookalikes[letter] ?? letter).join('');
  return latin
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('i', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');
}
