// Apart from text.ts, so that the window can check a field without loading zod.

// C0 and C1 controls, lone surrogates (by the u flag they match alone), and the marks that reorder
// or hide what stands around them (Unicode TR 36, "Unicode Security Considerations").
const hiddenInLine = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/u;
const hiddenInText =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

/** Whether one line has characters that cannot be seen or that reorder the text. */
export function hasHiddenInLine(text: string): boolean {
  return hiddenInLine.test(text);
}

/** The same for several lines, which may have tabs and line breaks. */
export function hasHiddenInText(text: string): boolean {
  return hiddenInText.test(text);
}

/** Whether `text` is one visible line of 1 to `max` UTF-16 units with no control or reordering characters. */
export function isLine(text: string, max: number): boolean {
  return text.length <= max && text.trim() !== '' && !hiddenInLine.test(text);
}

/** Whether `text` is up to `max` UTF-16 units of several lines; may be empty. */
export function isProse(text: string, max: number): boolean {
  return text.length <= max && !hiddenInText.test(text);
}

/** The longest address, in UTF-16 units. */
export const longestLink = 2000;

/** Whether `text` is an address that may leave the app: https or mailto, nothing else. */
export function isLink(text: string): boolean {
  return (
    isLine(text, longestLink) &&
    (/^https:\/\/[^\s/@]+(?:[/?#]\S*)?$/i.test(text) || /^mailto:\S+@\S+$/i.test(text))
  );
}

/**
 * What somebody means who types an address as people do: `example.org/x` is a page, `me@example.org` a mailbox.
 * @returns the address, which need not be one that may leave the app: `isLink` tells
 */
export function asLink(typed: string): string {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i.test(text) || text === '') return text;
  return /^[^\s/?#@]+@[^\s/?#@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
}
