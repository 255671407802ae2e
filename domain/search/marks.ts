import type { PlacedItem } from '../path/path-index.ts';
import type { Evidence } from '../progress/slices/evidence/events.ts';
import { formsOf, hostOf, placedWords } from '../base/words.ts';

/** A piece of a text, and whether it matched. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Whether a word, in any of its forms, is among the terms. */
function isFound(word: string, terms: ReadonlySet<string>): boolean {
  return formsOf(word).some((form) => terms.has(form));
}

/** Splits a text into matching words and the text between them. @param terms of `Found` */
export function markedPieces(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { word, start, end } of placedWords(text)) {
    if (!isFound(word, terms)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), found: false }] : pieces;
}

/** Whether any word of a text matched. */
export function hasFound(text: string, terms: ReadonlySet<string>): boolean {
  return placedWords(text).some(({ word }) => isFound(word, terms));
}

/** The field in which an item matched, if neither its text nor its skill's title matches. */
export interface Elsewhere {
  readonly where: 'alias' | 'note' | 'evidence' | 'reading';
  readonly text: string;
}

/** @param written what the learner wrote about the item and its skill */
export function foundElsewhere(
  { item, skill }: PlacedItem,
  written: { readonly note: string; readonly evidence: readonly Evidence[] },
  terms: ReadonlySet<string>,
): Elsewhere | undefined {
  if (hasFound(item.text, terms) || hasFound(skill.title, terms)) return undefined;
  const linked = (links: readonly { readonly title: string; readonly url?: string | undefined }[]) =>
    links.map(({ title, url }) => ({ text: title, searched: `${title} ${hostOf(url)}` }));
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, searched: text }));
  const places = [
    ['alias', plain(item.aliases ?? [])],
    ['note', plain([written.note])],
    ['evidence', linked(written.evidence)],
    ['reading', linked(item.resources ?? [])],
  ] as const;
  for (const [where, texts] of places) {
    const found = texts.find(({ searched }) => hasFound(searched, terms));
    if (found) return { where, text: found.text };
  }
  return undefined;
}

/** About `most` characters of a text around the first matching word. */
export function excerpt(text: string, terms: ReadonlySet<string>, most: number): string {
  if (text.length <= most) return text;
  const first = placedWords(text).find(({ word }) => isFound(word, terms));
  const start = Math.max(0, Math.min((first?.start ?? 0) - Math.floor(most / 3), text.length - most));
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const end = from + most;
  return `${from > 0 ? '… ' : ''}${text.slice(from, end).trim()}${end < text.length ? ' …' : ''}`;
}
