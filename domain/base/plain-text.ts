// Separate from text.ts, so that the window can check a field without loading zod.

// C0 and C1 controls, lone surrogates (with the u flag they match only alone), and characters that reorder or
// hide the text around them (Unicode TR 36, "Unicode Security Considerations").
const hiddenInLine = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/u;
const hiddenInText =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

/**
 * The first character that no line may contain, not even in an older workspace. `findHidden` checks new text.
 */
export function hiddenFromLine(text: string): Hidden | undefined {
  return find(text, hiddenInLine);
}

/** The same for multi-line text, which may contain tabs and line breaks. */
export function hiddenFromText(text: string): Hidden | undefined {
  return find(text, hiddenInText);
}

/** Whether `text` is a visible line of 1 to `max` UTF-16 units without control or reordering characters. */
export function isLine(text: string, max: number): boolean {
  return text.length <= max && text.trim() !== '' && !hiddenInLine.test(text);
}

/** Whether `text` is multi-line text of at most `max` UTF-16 units; it may be empty. */
export function isProse(text: string, max: number): boolean {
  return text.length <= max && !hiddenInText.test(text);
}

// Persian, Hindi, Hebrew and emoji need joiners, variation selectors and direction marks. The flags of
// England, Scotland and Wales are a black flag with tags. Everything else in Unicode's
// Default_Ignorable_Code_Point is invisible, and so are controls and the separators of lines and paragraphs.
const needed = String.raw`\u200c-\u200f\u061c\ufe00-\ufe0f\u{e0100}-\u{e01ef}`;
const flagTags = String.raw`(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007f}]`;
const hidden = new RegExp(
  String.raw`(?!${flagTags})(?![${needed}\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2028\u2029]`,
  'gu',
);
const hiddenRuns = new RegExp(`(?:${hidden.source})+`, 'gu');
const showsNothing = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Z}\u2800]/gu;

/** An invisible character in a text. */
export interface Hidden {
  /** In Unicode notation, such as `U+202E`. */
  readonly character: string;
  /** Its position in the text in characters, from 1. */
  readonly at: number;
}

/**
 * The first character of a text that is invisible or reorders the text around it; undefined if there is none.
 */
export function findHidden(text: string): Hidden | undefined {
  return find(text, hidden);
}

function find(text: string, pattern: RegExp): Hidden | undefined {
  const index = text.search(pattern);
  if (index < 0) return undefined;
  return { character: numberOf(text.codePointAt(index)!), at: Array.from(text.slice(0, index)).length + 1 };
}

/** Whether a text has a visible character. */
export function hasVisible(text: string): boolean {
  return text.replaceAll(showsNothing, '') !== '';
}

/**
 * Whether typed text can be saved as a line: 1 to `max` UTF-16 units, something visible and nothing
 * invisible.
 */
export function isTyped(text: string, max: number): boolean {
  return text.length <= max && hasVisible(text) && findHidden(text) === undefined;
}

/** Removes invisible characters. */
export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, '');
}

/**
 * Replaces invisible characters by their numbers: `⟨U+202E⟩`, or `⟨U+202E ×3⟩` for several. For text from
 * older workspaces or from other people.
 */
export function shown(text: string): string {
  return text.replaceAll(hiddenRuns, (run) => {
    const count = Array.from(run).length;
    return `⟨${numberOf(run.codePointAt(0)!)}${count > 1 ? ` ×${count}` : ''}⟩`;
  });
}

// Terminal escape sequences such as colours (ECMA-48), which come along when text is copied from a terminal.
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;
// NEL, vertical tab, form feed, and Unicode's separators of lines and paragraphs.
const breaks = /\u0085|[\u000b\u000c\u2028\u2029]/g;
// Characters that only affect layout or line breaking: without them every letter stays in its place. The
// overrides (U+202D, U+202E) are not among them, as they show letters in another order, and neither are
// blanks like U+3164.
const formatting =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u202a-\u202c\u2060-\u2064\u2066-\u206f\ufeff]/g;

/**
 * Removes invisible characters from pasted text if nothing is lost without them. `findHidden` reports the
 * rest.
 * @param isLine whether the text goes into one line; line breaks then become blanks
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

// Ticks, crosses and circles, in all their forms: Waymark shows with them what is known of a person or an item.
const marks =
  /[\u2610-\u2612\u2713-\u2718\u2705\u274C\u274E\u25CB-\u25D7\u25EF\u2295-\u229D\u2B24\u2B55\u{1F5F8}\u{1F5F9}\u{1F5F4}-\u{1F5F7}\u{1F7E0}-\u{1F7E2}\u{1F534}]/u;

/** The first mark in a name that means something to Waymark, such as a tick; undefined if there is none. */
export function markIn(name: string): string | undefined {
  return marks.exec(name)?.[0];
}

/** A name without such marks. */
export function withoutMarks(name: string): string {
  return name.replaceAll(new RegExp(marks, 'gu'), '');
}

/** The maximum length of an address, in UTF-16 units. */
export const longestLink = 2000;

/** Whether `text` is an address that may leave the app: https or mailto only. */
export function isLink(text: string): boolean {
  return (
    isLine(text, longestLink) &&
    (/^https:\/\/[^\s/@]+(?:[/?#]\S*)?$/i.test(text) || /^mailto:\S+@\S+$/i.test(text))
  );
}

/** Whether `text` may be the address of evidence: a link, a page of the learner's own network, or a file. */
export function isEvidenceLink(text: string): boolean {
  if (isLink(text)) return true;
  return isLine(text, longestLink) && !/\s/.test(text) && (isOwnNetwork(text) || isFileLink(text));
}

/** Whether `text` is a file address: on this computer, or on the same network (`file://server/…`). */
export function isFileLink(text: string): boolean {
  return /^file:\/\/[^/?#@\s]*\/[^?#\s]+$/i.test(text);
}

/**
 * Whether `text` is a page (`http:`) in the learner's own network, judged by its host: this computer, a name
 * without a dot, a suffix that is not used on the internet (RFC 6762, 8375, 9476), or a private address (RFC
 * 1918, 3927, 4193).
 */
export function isOwnNetwork(text: string): boolean {
  const [, host = ''] =
    /^http:\/\/(\[[0-9a-f:]+\]|[^\s/@:?#[\]]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i.exec(text) ?? [];
  if (host.startsWith('[')) return /^\[(?:::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/i.test(host);
  if (/^\d+(?:\.\d+){3}$/.test(host))
    return /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(host);
  // A host that is a single number is another notation for an internet address.
  if (!host.includes('.')) return /[g-z_-]|^[a-f]+$/i.test(host.replace(/^0x/i, ''));
  return /\.(?:local|lan|home|internal|intranet|private|home\.arpa|alt)$/i.test(host);
}

/** Endings of files that are no endings of internet names. */
const fileEnding = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|txt|csv|json|ya?ml|html?|png|jpe?g|gif|svg|mp4)$/i;

/**
 * Interprets an address as people type or paste it. `example.org/x` is a page and `me@example.org` a mailbox.
 * `\\server\share\x`, `C:\x` and `/home/x` are files; what is neither stays as it is. Around an address, `<…>` and `[words](…)` are dropped.
 * @returns the address; check it with `isEvidenceLink` before saving it
 */
export function asLink(typed: string): string {
  const text = unwrapped(typed.trim());
  if (text === '' || /\p{Cs}/u.test(text)) return text;
  if (/^\\\\[^\\]/.test(text)) return `file:${fileAddress(text)}`;
  if (/^[a-z]:[\\/]/i.test(text)) return `file:///${fileAddress(text)}`;
  if (/^\/[^/]/.test(text)) return `file://${fileAddress(text)}`;
  // A relative path has no meaning here, and no page address contains a backslash.
  if (/^(?:~|\.{1,2})(?:\/|$)/.test(text) || text.includes('\\')) return text;
  if (/^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i.test(text)) return text;
  if (/^[^\s/?#@]+@[^\s/?#@]+$/.test(text)) return `mailto:${text}`;
  const host = text.split(/[/?#]/, 1)[0]!;
  // A single word, `folder/file` or `report.pdf` is more likely a slip or a file than a page.
  if (!/[.:]/.test(host.slice(1)) && host.toLowerCase() !== 'localhost') return text;
  if (host === text && fileEnding.test(text)) return text;
  return `${isOwnNetwork(`http://${text}`) ? 'http' : 'https'}://${text}`;
}

/** Unwraps an address in `<…>`, in quotes, or in a Markdown link. */
function unwrapped(text: string): string {
  const [, address] =
    /^<(.+)>$/s.exec(text) ?? /^\[[^\]]*\]\(<?([^\s<>]+)>?\)$/s.exec(text) ?? /^"(.+)"$/s.exec(text) ?? [];
  return address === undefined ? text : address.trim();
}

/** Percent-encodes a file path for use in an address. */
function fileAddress(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map((step, i) => (i === 0 && /^[a-z]:$/i.test(step) ? step : encodeURIComponent(step)))
    .join('/');
}
