// Apart from text.ts, so that the window can check a field without loading zod.

// C0 and C1 controls, lone surrogates (by the u flag they match alone), and the marks that reorder
// or hide what stands around them (Unicode TR 36, "Unicode Security Considerations").
const hiddenInLine = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/u;
const hiddenInText =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

/** The first character that no line may hold, not even one from an older workspace. New text is checked by `findHidden`. */
export function hiddenFromLine(text: string): Hidden | undefined {
  return find(text, hiddenInLine);
}

/** The same for several lines, which may have tabs and line breaks. */
export function hiddenFromText(text: string): Hidden | undefined {
  return find(text, hiddenInText);
}

/** Whether `text` is one visible line of 1 to `max` UTF-16 units with no control or reordering characters. */
export function isLine(text: string, max: number): boolean {
  return text.length <= max && text.trim() !== '' && !hiddenInLine.test(text);
}

/** Whether `text` is up to `max` UTF-16 units of several lines; may be empty. */
export function isProse(text: string, max: number): boolean {
  return text.length <= max && !hiddenInText.test(text);
}

// Joiners, variation selectors and direction marks are needed to write Persian, Hindi, Hebrew and emoji; the tags after a
// black flag make the flags of England, Scotland and Wales. All else of Unicode's Default_Ignorable_Code_Point shows
// nothing, as do the controls and the separators of lines and paragraphs.
const needed = String.raw`\u200c-\u200f\u061c\ufe00-\ufe0f\u{e0100}-\u{e01ef}`;
const flagTags = String.raw`(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007f}]`;
const hidden = new RegExp(
  String.raw`(?!${flagTags})(?![${needed}\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2028\u2029]`,
  'gu',
);
const hiddenRuns = new RegExp(`(?:${hidden.source})+`, 'gu');
const showsNothing = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Z}\u2800]/gu;

/** A character of a text that cannot be seen. */
export interface Hidden {
  /** As Unicode numbers it: `U+202E`. */
  readonly character: string;
  /** Which character of the text it is, from 1. */
  readonly at: number;
}

/** The first character of a text that cannot be seen or that reorders what stands around it. */
export function findHidden(text: string): Hidden | undefined {
  return find(text, hidden);
}

function find(text: string, pattern: RegExp): Hidden | undefined {
  const index = text.search(pattern);
  if (index < 0) return undefined;
  return { character: numberOf(text.codePointAt(index)!), at: Array.from(text.slice(0, index)).length + 1 };
}

/** Whether anything of a text can be seen. */
export function hasVisible(text: string): boolean {
  return text.replaceAll(showsNothing, '') !== '';
}

/** Whether what is typed can be kept as a line: of 1 to `max` UTF-16 units, with nothing in it that cannot be seen. */
export function isTyped(text: string, max: number): boolean {
  return text.length <= max && hasVisible(text) && findHidden(text) === undefined;
}

/** A text without what cannot be seen. */
export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, '');
}

/** A text with what cannot be seen shown by its number: `⟨U+202E⟩`, of several `⟨U+202E ×3⟩`. For texts from before, or elsewhere. */
export function shown(text: string): string {
  return text.replaceAll(hiddenRuns, (run) => {
    const count = Array.from(run).length;
    return `⟨${numberOf(run.codePointAt(0)!)}${count > 1 ? ` ×${count}` : ''}⟩`;
  });
}

// Colours and the like, as terminals take them (ECMA-48): what was copied from one may have them.
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;
// NEL, vertical tab, form feed, and Unicode's separators of lines and paragraphs.
const breaks = /\u0085|[\u000b\u000c\u2028\u2029]/g;
// What only says how to set or to break the text: without it every letter stands where it stood. Not among them are the
// overrides (U+202D, U+202E), which show letters in another order than they have, and blanks like U+3164.
const formatting =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u202a-\u202c\u2060-\u2064\u2066-\u206f\ufeff]/g;

/**
 * A pasted text without what cannot be seen, as far as nothing is lost by that; the rest is for `findHidden`.
 * @param isLine whether it goes into one line, where breaks become blanks
 */
export function tidy(text: string, isLine: boolean): string {
  const clean = text.replaceAll(escapes, '').replaceAll(breaks, '\n').replaceAll(formatting, '');
  if (!isLine || !/[\r\n]/.test(clean)) return clean;
  const lines = clean.split(/[\r\n]+/);
  const last = lines.length - 1;
  return lines
    .map((line, i) => (i === 0 ? line.trimEnd() : i === last ? line.trimStart() : line.trim()))
    .filter((line, i) => line !== '' || i === 0 || i === last)
    .join(' ');
}

function numberOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
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

/** Whether `text` is what evidence can be: also a page of the learner's own network, or a file that they can reach. */
export function isEvidenceLink(text: string): boolean {
  if (isLink(text)) return true;
  return isLine(text, longestLink) && !/\s/.test(text) && (isOwnNetwork(text) || isFileLink(text));
}

/** Whether `text` is the address of a file: on this computer, or on another of the same network (`file://server/…`). */
export function isFileLink(text: string): boolean {
  return /^file:\/\/[^/?#@\s]*\/[^?#\s]+$/i.test(text);
}

/**
 * Whether `text` is a page (`http:`) of the learner's own network, by its host: this computer, a name without a dot, the
 * endings that no name of the internet has (RFC 6762, 8375, 9476), private addresses (RFC 1918, 3927, 4193).
 */
export function isOwnNetwork(text: string): boolean {
  const [, host = ''] =
    /^http:\/\/(\[[0-9a-f:]+\]|[^\s/@:?#[\]]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i.exec(text) ?? [];
  if (host.startsWith('[')) return /^\[(?:::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/i.test(host);
  if (/^\d+(?:\.\d+){3}$/.test(host))
    return /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(host);
  // A lone number is an address of the internet in another writing.
  if (!host.includes('.')) return /[g-z_-]|^[a-f]+$/i.test(host.replace(/^0x/i, ''));
  return /\.(?:local|lan|home|internal|intranet|private|home\.arpa|alt)$/i.test(host);
}

/**
 * What somebody means who types or pastes an address as people do: `example.org/x` is a page, `me@example.org` a mailbox,
 * `\\\\server\\share\\x`, `C:\\x` and `/home/x` are files; `<…>` and `[words](…)` stand around an address.
 * @returns the address, which need not be one that may be kept: `isEvidenceLink` tells
 */
export function asLink(typed: string): string {
  const text = unwrapped(typed.trim());
  if (text === '' || /\p{Cs}/u.test(text)) return text;
  if (/^\\\\[^\\]/.test(text)) return `file:${fileAddress(text)}`;
  if (/^[a-z]:[\\/]/i.test(text)) return `file:///${fileAddress(text)}`;
  if (/^\/[^/]/.test(text)) return `file://${fileAddress(text)}`;
  // A place beside another one has no meaning here, and no page has this sign.
  if (/^(?:~|\.{1,2})(?:\/|$)/.test(text) || text.includes('\\')) return text;
  if (/^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i.test(text)) return text;
  if (/^[^\s/?#@]+@[^\s/?#@]+$/.test(text)) return `mailto:${text}`;
  // A lone word is no more likely a page of the own network than a slip.
  const isNear = /[.:/]/.test(text) && isOwnNetwork(`http://${text}`);
  return `${isNear ? 'http' : 'https'}://${text}`;
}

/** What stands in `<…>`, in quotes, or in a link of Markdown. */
function unwrapped(text: string): string {
  const [, address] =
    /^<(.+)>$/s.exec(text) ?? /^\[[^\]]*\]\(<?([^\s<>]+)>?\)$/s.exec(text) ?? /^"(.+)"$/s.exec(text) ?? [];
  return address === undefined ? text : address.trim();
}

/** A path of a file as an address writes it. */
function fileAddress(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map((step, i) => (i === 0 && /^[a-z]:$/i.test(step) ? step : encodeURIComponent(step)))
    .join('/');
}
