import unhomoglyph from 'unhomoglyph';

// Digits and marks that are used as letters. The table of Unicode has letters of other scripts and sizes.
const letters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'l',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '|': 'l',
  '!': 'l',
  $: 's',
  '@': 'a',
};

/** Whether two names could be mistaken for each other at a glance. */
export function areAlike(one: string, other: string): boolean {
  const looks = new Set(looksOf(one));
  return looksOf(other).some((look) => looks.has(look));
}

/**
 * What a name looks like: as it is written, in small and in capital letters, for a letter may look like another one in one case
 * only. Similar letters become one by the table of Unicode (UTS 39, `confusables.txt`). Ignores case, accents, blanks and
 * marks, and does not distinguish `I`, `l` and `1`, or `rn` and `m`.
 */
function looksOf(name: string): readonly string[] {
  const visible = name.normalize('NFKD').replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  return [visible, visible.toLowerCase(), visible.toUpperCase()]
    .map((written) => {
      const latin = unhomoglyph(written).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
      return latin
        .replaceAll(/[013457|!$@]/g, (sign) => letters[sign]!)
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
        .replaceAll('i', 'l')
        .replaceAll('rn', 'm')
        .replaceAll('vv', 'w')
        .replaceAll('cl', 'd');
    })
    .filter((look) => look !== '');
}
