type Words = { readonly [key: string]: string | Words };

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ø',
  S: 'Š',
  U: 'Û',
};

/** The first and the last character of every pseudo message, by which a test knows it. */
export const marks = ['⟦', '⟧'] as const;

/**
 * A catalogue of the same keys whose messages have accents, are about two fifths longer (as German or
 * Finnish would be), and stand between brackets: what lacks them on the screen is not from the catalogue,
 * what lacks the last one is clipped.
 */
export function pseudo<W extends Words>(words: W): W {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoMessage(value) : pseudo(value),
    ]),
  ) as W;
}

function pseudoMessage(message: string): string {
  const accented = message
    .split(/(\{\{.*?\}\}|<\/?\d+>)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter)))
    .join('');
  const letters = message.replace(/\{\{.*?\}\}/g, '').length;
  return `${marks[0]}${accented}${'·'.repeat(Math.ceil(letters * 0.4))}${marks[1]}`;
}
