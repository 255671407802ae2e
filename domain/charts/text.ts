// Widths of Inter in thousandths of the font size, rounded up: narrow, wide, and all other characters.
const narrow = 300;
const usual = 580;
const wide = 900;
/** Ideographs, kana, Hangul and emoji are as wide as they are high. */
const square = 1050;
const squares =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The approximate width of a line of Inter, in the unit of `fontSize`. It errs on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) {
    width += squares.test(letter)
      ? square
      : /[fijltrI1.,:;'|()\s/-]/.test(letter)
        ? narrow
        : /[mwMW@%]/.test(letter)
          ? wide
          : usual;
  }
  return (width / 1000) * fontSize;
}

/**
 * Breaks a text at its blanks into lines no wider than `maxWidth`. Text beyond `maxLines` is cut and ends in
 * `…`.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  fontSize: number,
  maxLines: number,
): readonly string[] {
  const fits = (line: string) => textWidth(line, fontSize) <= maxWidth;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, maxLines).map((line) => shorten(line, fits));
  if (lines.length > maxLines) kept[maxLines - 1] = shorten(`${kept[maxLines - 1]!}…`, fits);
  return kept;
}

function shorten(line: string, fits: (line: string) => boolean): string {
  if (fits(line)) return line;
  let letters = [...line.replace(/…$/, '')];
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}
