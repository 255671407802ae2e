import { expect, it } from 'vitest';
import { isFormatted, markdownTokens } from '../../renderer/fields/markdown-tokens.ts';

it('has the parts of a note, and knows whether it looks different from what was typed', () => {
  expect(isFormatted('Two lines,\nand 2 < 3 & <b>no tag</b>.')).toBe(false);
  expect(isFormatted('See *this*.')).toBe(true);
  expect(markdownTokens('- one\n- two')).toContainEqual(expect.objectContaining({ type: 'list' }));
});

it.each([
  ['quotes inside each other', '>'.repeat(5000)],
  ['lists inside each other', '- '.repeat(3000)],
  ['numbered lists inside each other', '1. '.repeat(3000)],
  ['brackets', '['.repeat(20_000)],
  ['stars', '*a '.repeat(7000)],
  ['underlines', '_a'.repeat(10_000)],
  ['backquotes', '`'.repeat(20_000)],
  ['links that never end', '[a]('.repeat(5000)],
])('shows %s as they were typed', (_, text) => {
  expect(markdownTokens(text)).toBeUndefined();
  expect(isFormatted(text)).toBe(false);
});

it('reads a long note of ordinary words', () => {
  const text = Array.from({ length: 200 }, (_, i) => `Paragraph ${i} with *one* word.`).join('\n\n');
  expect(markdownTokens(text)?.length).toBeGreaterThan(200);
});
