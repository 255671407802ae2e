// Letters that Unicode does not decompose into a base letter and a mark, but that people type without the
// mark.
const plain: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
};

// Nearly every text is ASCII and only needs lower case.
const isAscii = /^[ -~\s]*$/;

/**
 * Normalizes a text for search, the same in every locale: no case, accents, width or ligatures, whether
 * composed or decomposed. Two texts that people would call the same word have the same fold.
 */
export function fold(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{Mn}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/[ıßæœøđðħłŧþ]/g, (letter) => plain[letter]!);
}
