import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../domain/report/compose/index.ts';
import type { Block, ReportDocument } from '../../../domain/report/document.ts';
import { reportMarkup } from '../../../domain/report/html.ts';
import { makeReport } from '../../../domain/report/report.ts';
import { reportPresets } from '../../../domain/report/choice.ts';
import { shorten } from '../../../domain/report/shorten.ts';
import type { Markup } from '../../../domain/base/markup.ts';
import { marks } from '../../../domain/messages/pseudo.ts';
import { reportWriting } from '../../../main/reports/writing.ts';
import { eventsAt, everything, mark, sourceOf, writing } from '../../support/reports.ts';

const report = makeReport(
  sourceOf(
    eventsAt(
      ['2026-09-01T10:00Z', mark('java/one', 'done')],
      ['2026-10-01T10:00Z', mark('java/one', 'learning')],
      ['2026-11-01T10:00Z', mark('sql/one', 'done')],
      ['2026-11-02T10:00Z', mark('sql/two', 'skipped', 'not here')],
      ['2026-11-03T10:00Z', { type: 'skill.rated', skill: 'sql', level: 3 }],
      ['2026-11-04T10:00Z', { type: 'evidence.added', subject: { item: 'sql/one' }, title: 'A query' }],
    ),
  ),
  { ...everything, since: '2026-09-15' },
);

/** Every text in a tree, drawings included. */
function textsOf(node: Markup | string): string[] {
  return typeof node === 'string' ? [node] : node.children.flatMap(textsOf);
}

describe('a report in words', () => {
  it('takes every word from the catalogue, except those of the path and the learner', async () => {
    const data = [...JSON.stringify(report).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!);
    const pseudo = await reportWriting('pseudo', 'system');
    const foreign = textsOf(reportMarkup(composeReport(report, pseudo)))
      .filter((text) => !(text.includes(marks[0]) && text.includes(marks[1])))
      .flatMap((text) => text.split(' · '))
      .filter((text) => /\p{L}{2}/u.test(text))
      .filter((text) => !data.some((one) => one.includes(text.replace(/…$/, ''))))
      .filter((text) => !/^[A-Z][a-z]+(?: \d+,)? \d{4}$/.test(text));
    expect(foreign).toEqual([]);
  });

  it('writes days and numbers in the chosen locale', async () => {
    const german = composeReport(report, await reportWriting('en', 'de-DE'));
    expect(JSON.stringify(german)).toContain('27. November 2026');
    expect(JSON.stringify(composeReport(report, writing))).toContain('November 27, 2026');
  });

  it('is German in German, with German days and numbers', async () => {
    const german = reportMarkup(composeReport(report, await reportWriting('de', 'system')));
    expect(textsOf(german)).toEqual(
      expect.arrayContaining(['Ausgelassene Punkte und Punkte in Arbeit zählen als nicht erledigt.']),
    );
    expect(JSON.stringify(german)).toContain('27. November 2026');
  });

  it.each(reportPresets)('has unique ids, and headings without skipped levels: %s', (preset) => {
    const tree = reportMarkup(composeReport({ ...report, preset }, writing));
    const ids: unknown[] = [];
    const levels: number[] = [];
    const visit = (node: Markup | string): void => {
      if (typeof node === 'string') return;
      if (node.attrs['id'] !== undefined) ids.push(node.attrs['id']);
      if (/^h\d$/.test(node.tag)) levels.push(Number(node.tag[1]));
      node.children.forEach(visit);
    };
    visit(tree);
    expect(new Set(ids).size).toBe(ids.length);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1)).toBe(true);
  });
});

describe('the beginning of a document', () => {
  const whole = composeReport(report, writing);
  const linesOf = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, block) => {
      if (block.kind === 'section') return sum + linesOf(block.blocks);
      if (block.kind === 'list' || block.kind === 'checklist') return sum + block.items.length;
      return block.kind === 'table' ? sum + block.rows.length : sum;
    }, 0);

  it.each([0, 1, 5, 12, 20, 1000])('has at most %i lines, and counts the rest', (most) => {
    const { document, left } = shorten(whole, most);
    expect(linesOf(document.blocks)).toBe(Math.min(most, linesOf(whole.blocks)));
    expect(left).toBe(linesOf(whole.blocks) - linesOf(document.blocks));
  });

  it('is the whole document if that is short', () => {
    const { document } = shorten(whole, 1000) satisfies { document: ReportDocument };
    expect(document).toEqual(whole);
  });
});
