import { marked } from 'marked';
import type { Token } from 'marked';

/** The parts of a Markdown text (GitHub's). Nothing of it is HTML: tags are text. */
export function markdownTokens(text: string): readonly Token[] {
  // A line break is meant as one: most people do not end lines with two blanks.
  return marked.lexer(text, { gfm: true, breaks: true });
}

/** Whether a text has any Markdown, so that it looks different from what was typed. */
export function isFormatted(text: string): boolean {
  return markdownTokens(text).some(isMarkup);
}

function isMarkup(token: Token): boolean {
  if (['space', 'text', 'br', 'html', 'escape'].includes(token.type))
    return 'tokens' in token && token.tokens !== undefined && token.tokens.some(isMarkup);
  return token.type === 'paragraph' ? (token.tokens ?? []).some(isMarkup) : true;
}
