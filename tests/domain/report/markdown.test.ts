import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { isProse, isTyped } from '../../../domain/base/plain-text.ts';
import { composeReport } from '../../../domain/report/compose/index.ts';
import { plain, reportMarkdown } from '../../../domain/report/markdown.ts';
import { makeReport } from '../../../domain/report/report.ts';
import { eventsAt, everything, mark, sourceOf, writing } from '../../support/reports.ts';

const render = (markdown: string) => marked.parse(markdown, { async: false, gfm: true });
const markdownOf = (note: string) =>
  reportMarkdown(
    composeReport(
      makeReport(
        sourceOf(
          eventsAt(
            ['2026-10-01T10:00Z', mark('java/one', 'done')],
            ['2026-10-01T11:00Z', mark('java/two', 'skipped', 'not here')],
            ['2026-10-02T10:00Z', { type: 'item.noted', item: 'java/one', text: note }],
            [
              '2026-10-03T10:00Z',
              {
                type: 'evidence.added',
                subject: { item: 'java/one' },
                title: 'Pull request 12',
                url: 'https://example.org/a_b?x=1&copy=2|<3>',
              },
            ],
          ),
        ),
        { ...everything, notes: true },
      ),
      writing,
    ),
  );

/** What a person reads in rendered Markdown. */
function readable(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name]!)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

// The marks of Markdown, more often than in random text.
const pieces = fc.constantFrom(
  ...'*_`~#+-=|<>[]()!\\&$:@.;/"\' ',
  '1.',
  '2) ',
  '- ',
  '---',
  '&amp;',
  '&#60;',
  '<b>',
  '![',
  '](',
  'a',
  'word',
  'https:',
  '    ',
);
const lines = fc
  .oneof(
    fc.array(pieces, { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  .filter((text) => isTyped(text, 300));

describe('the Markdown of a report', () => {
  it('is a task list with the ticks of the items', () => {
    const html = render(markdownOf(''));
    expect(html.match(/<input checked="" disabled="" type="checkbox">/g)).toHaveLength(1);
    expect(html.match(/<input disabled="" type="checkbox">/g)).toHaveLength(10);
  });

  it('links evidence to its exact address, whatever characters it has', () => {
    const [, href] = /<a href="([^"]*)">Pull request 12<\/a>/.exec(render(markdownOf('')))!;
    expect(href).toBe('https://example.org/a_b?x=1&amp;copy=2%7C%3C3%3E');
  });

  it('keeps the lines of a note together, below its item', () => {
    const html = render(markdownOf('First\n\n- second\r\n# third'));
    const [, quote] = /<blockquote>([\s\S]*?)<\/blockquote>/.exec(html)!;
    expect(readable(quote!)).toBe('First - second # third');
    expect(quote).not.toMatch(/<h1|<ul|<li/);
  });

  it('shows every line as it was written, and interprets nothing', () => {
    const seen = (html: string) => readable(html).replaceAll(/\s+/g, ' ');
    fc.assert(
      fc.property(lines, (text) => {
        const expected = text.replaceAll(/\s+/g, ' ').trim();
        const item = render(`- [x] ${plain(text)}\n`);
        expect(seen(item)).toBe(expected);
        expect(item.match(/<(?!\/?(?:ul|li|input|p|a)\b)[a-z]/i)).toBeNull();
        expect(item.match(/<li/g)).toHaveLength(1);
        const table = render(`| a | b |\n| --- | --- |\n| ${plain(text)} | here |\n`);
        expect(seen(table)).toBe(`a b ${expected} here`);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every note within its quote', () => {
    const notes = fc
      .array(lines, { maxLength: 4 })
      .map((all) => all.join('\n'))
      .filter((text) => isProse(text, 500));
    fc.assert(
      fc.property(notes, (note) => {
        const html = render(markdownOf(note));
        expect(html.match(/<h[1-6]>/g)).toEqual(render(markdownOf('')).match(/<h[1-6]>/g));
        expect(html.match(/<li>/g)?.length).toBe(render(markdownOf('')).match(/<li>/g)?.length);
      }),
      { numRuns: 100 },
    );
  });
});

it('does not link an address that a learner wrote in a text', () => {
  const text =
    'see https://example.org/x, http://example.org, www.example.org or me@example.org, ftp://example.org, mailto:me@example.org';
  const html = render(markdownOf(text));
  expect(html).not.toMatch(/href="[^"]*(?:example\.org\/x|www\.example|me@example|ftp:)/);
  expect(readable(html)).toContain(text);
  // A real link stays one.
  expect(html).toContain('<a href="https://example.org/a_b');
});
