import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvColumns, csvForm, reportCsv } from '../../../domain/report/csv.ts';
import { makeReport } from '../../../domain/report/report.ts';
import { choiceFor } from '../../../domain/report/choice.ts';
import { eventsAt, everything, mark, sourceOf } from '../../support/reports.ts';

const csvOf = (note: string, reason = 'not here') =>
  reportCsv(
    makeReport(
      sourceOf(
        eventsAt(
          ['2026-10-01T10:00Z', mark('java/one', 'skipped', reason)],
          ['2026-10-02T10:00Z', { type: 'item.noted', item: 'java/one', text: note }],
          ['2026-10-03T10:00Z', mark('sql/one', 'done')],
        ),
      ),
      choiceFor('csv', { ...everything, preset: 'one-page', notes: true, without: ['curve', 'items'] }),
    ),
  );

const rowsOf = (csv: string, delimiter = ',') =>
  parse(csv, {
    bom: true,
    delimiter,
    ...(delimiter === ',' ? {} : { relax_quotes: true, relax_column_count: true }),
  });

/** What Excel and LibreOffice treat as a formula at the beginning of a cell. */
const isFormula = (cell: string) => /^[\s"']*[=+\-@＝＋－＠]/.test(cell) && !/^[\s"]*'/.test(cell);

describe('the CSV of a report', () => {
  it('has the columns of docs/formats/report.md', () => {
    const format = readFileSync(join(import.meta.dirname, '../../../docs/formats/report.md'), 'utf8');
    const described = new Set([...format.matchAll(/^\| `(\w+)`/gm)].map(([, column]) => column));
    expect(csvColumns.every((column) => described.has(column))).toBe(true);
  });

  it('has another separator and a decimal comma for spreadsheets of countries that write one', () => {
    const report = makeReport(sourceOf([]), choiceFor('csv', everything));
    report.areas![0]!.skills[0]!.items[0]!.hours = 1.5;
    const hoursIn = (csv: string, delimiter: string) =>
      (parse(csv, { bom: true, delimiter, columns: true }) as Record<string, string>[])[0]!['hours'];
    expect(hoursIn(reportCsv(report, csvForm(';', 'de-DE')), ';')).toBe('1,5');
    expect(hoursIn(reportCsv(report, csvForm(';', 'en-GB')), ';')).toBe('1.5');
    // Programs read the comma, in whatever language the learner has.
    expect(hoursIn(reportCsv(report, csvForm(',', 'de-DE')), ',')).toBe('1.5');
  });

  it('leaves out the items that are to do, if they are not wanted', () => {
    const events = eventsAt(['2026-10-03T10:00Z', mark('sql/one', 'done')]);
    const csv = reportCsv(makeReport(sourceOf(events), choiceFor('csv', { ...everything, todos: false })));
    expect((rowsOf(csv) as string[][]).slice(1).map((row) => row[5])).toEqual(['sql/one']);
  });

  it('has one line per item, whatever else is left out, and the documented columns', () => {
    const [head, ...rows] = rowsOf(csvOf('A note')) as string[][];
    expect(head).toEqual(csvColumns);
    expect(rows).toHaveLength(11);
    const first = Object.fromEntries(head!.map((column, i) => [column, rows[0]![i]]));
    expect(first).toMatchObject({
      area: 'Languages',
      skill: 'java',
      item: 'java/one',
      choice: 'One language',
      counts: 'true',
      hours: '2',
      serves: 'Logic',
      state: 'skipped',
      on: '2026-10-01',
      reason: 'not here',
      note: 'A note',
    });
  });

  it('ends every line in CR LF, and begins with the byte order mark for spreadsheets', () => {
    const csv = csvOf('Ä “quoted” note, with a comma');
    expect(csv.startsWith('\uFEFFarea,skill,')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\r');
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('preserves any text, except for apostrophes before would-be formulas', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (note) => {
        const { length } = csvColumns;
        const rows = rowsOf(csvOf(note)) as string[][];
        expect(rows.every((row) => row.length === length)).toBe(true);
        expect(rows[1]![csvColumns.indexOf('note')]!.replaceAll("'", '')).toBe(note.replaceAll("'", ''));
      }),
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1+1',
    '"=1',
    'a;=1+1',
    'a\n=1+1',
    "=cmd|' /C calc'!A0",
    'x\t@y',
  ])('contains no formula for %j, at any separator', (hostile) => {
    const cells = [',', ';', '\t'].flatMap((delimiter) =>
      (rowsOf(csvOf(hostile), delimiter) as string[][]).flat(),
    );
    expect(cells.filter(isFormula)).toEqual([]);
  });
});
