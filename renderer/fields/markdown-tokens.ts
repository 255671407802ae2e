import { marked } from 'marked';
import type { Token } from 'marked';

/** In one paragraph; more would take long, and nobody means them. */
const mostMarks = 400;
/** Quotes and lists inside each other, on one line. */
const tooNested = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){12}/m;

let last: { readonly text: string; readonly tokens: readonly Token[] | undefined } | undefined;

/**
 * The parts of a Markdown text (GitHub's). Nothing of it is HTML: tags are text.
 * @returns undefined for a text that only looks like Markdown: so many marks that it would take long, or so nested that
 * nobody could read it
 */
export function markdownTokens(text: string): readonly Token[] | undefined {
  // A note asks twice: whether it has any, and for its parts.
  if (last?.text !== text) last = { text, tokens: parse(text) };
  return last.tokens;
}

function parse(text: string): readonly Token[] | undefined {
  if (tooNested.test(text)) return undefined;
  for (const paragraph of text.split(/\n[ \t]*\n/))
    if ((paragraph.match(/[*_~`[\]<>!|]/g)?.length ?? 0) > mostMarks) return undefined;
  try {
    // A line break is meant as one: most people do not end lines with two blanks.
    return marked.lexer(text, { gfm: true, breaks: true });
  } catch {
    // Whatever a note has, it must be shown.
    return undefined;
  }
}

/** Whether a text has any Markdown, so that it looks different from what was typed. */
export function isFormatted(text: string): boolean {
  return markdownTokens(text)?.some(isMarkup) ?? false;
}

function isMarkup(token: Token): boolean {
  if (['space', 'text', 'br', 'html', 'escape'].includes(token.type))
    return 'tokens' in token && token.tokens !== undefined && token.tokens.some(isMarkup);
  return token.type === 'paragraph' ? (token.tokens ?? []).some(isMarkup) : true;
}
