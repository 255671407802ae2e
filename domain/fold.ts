// Letters that are no letter with a mark to Unicode, and that people type without it.
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

// Nearly every text is, and there is nothing to fold in it but its case.
const isAscii = /^[ -~\s]*$/;

/**
 * A text as it is searched for, the same in every locale: without case, accents and width, ligatures as their letters,
 * composed or not. Two texts that people would call the same word have the same fold.
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
