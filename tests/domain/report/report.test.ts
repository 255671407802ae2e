import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPath } from '../../../domain/path/path-index.ts';
import { composeReport } from '../../../domain/report/compose/index.ts';
import { reportMarkdown } from '../../../domain/report/markdown.ts';
import type { EventDraft } from '../../../domain/progress/events.ts';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { makeReport, reportChunked } from '../../../domain/report/report.ts';
import { reportSchema } from '../../../domain/report/schema.ts';
import { reportPresets, sectionsOf } from '../../../domain/report/choice.ts';
import type { ReportSection } from '../../../domain/report/choice.ts';
import { standingOf } from '../../support/standing.ts';
import { histories } from '../../support/events.ts';
import { samplePath } from '../../support/paths.ts';
import { eventsAt, everything, mark, sourceOf, writing } from '../../support/reports.ts';

const story = eventsAt(
  ['2026-10-01T10:00Z', mark('java/one', 'done')],
  ['2026-10-20T10:00Z', mark('sql/one', 'learning')],
  ['2026-11-02T23:30Z', mark('sql/one', 'done')],
  ['2026-11-03T10:00Z', { type: 'item.noted', item: 'sql/one', text: 'A secret.' }],
  ['2026-11-03T10:01Z', mark('sql/two', 'done')],
  ['2026-11-03T10:02Z', 'undo'],
  ['2026-11-04T10:00Z', mark('java/one', 'todo')],
  ['2026-11-05T10:00Z', mark('sql/three', 'skipped', 'not here')],
  ['2026-11-06T10:00Z', mark('java/two', 'learning')],
  ['2026-11-07T10:00Z', { type: 'skill.rated', skill: 'sql', level: 3 }],
  [
    '2026-11-08T10:00Z',
    { type: 'evidence.added', subject: { item: 'sql/one' }, title: 'A query', url: 'https://example.org/q' },
  ],
  ['2026-11-09T10:00Z', { type: 'evidence.added', subject: { skill: 'sql' }, title: 'A course' }],
);
const since = '2026-11-01';

describe('a report', () => {
  it('counts as the path screen does, and gives both figures if it compares', () => {
    const report = makeReport(sourceOf(story), { ...everything, since });
    expect(report.coverage).toEqual({
      now: { required: 6, done: 1, learning: 1, skipped: 1 },
      before: { required: 6, done: 1, learning: 1, skipped: 0 },
      nowCount: [],
      countNoMore: [],
    });
    expect(report.responsibilities!.map(({ id, now, before }) => [id, now.done, before?.done])).toEqual([
      ['logic', 0, 1],
      ['speed', 1, 0],
    ]);
    expect(report.responsibilities![0]!.missing).toEqual([
      { skill: 'sql', title: 'sql', items: 3 },
      { skill: 'java', title: 'java', items: 2 },
    ]);
    expect(report.period).toEqual({ begun: '2026-10-01', since, until: '2026-11-27', timeZone: 'UTC' });
  });

  it('lists what was done, undone, started, skipped, rated and shown', () => {
    const { changes } = makeReport(sourceOf(story), { ...everything, since });
    const names = (items: readonly { item: string }[]) => items.map(({ item }) => item);
    expect({
      done: names(changes!.done),
      undone: names(changes!.undone),
      begun: names(changes!.begun),
      skipped: changes!.skipped.map(({ item, reason }) => [item, reason]),
      rated: changes!.rated.map(({ skill, before, now }) => [skill, before, now]),
      evidence: changes!.evidence.map(({ title }) => title),
    }).toEqual({
      done: ['sql/one'],
      undone: ['java/one'],
      begun: ['java/two'],
      skipped: [['sql/three', 'not here']],
      rated: [['sql', null, 3]],
      evidence: ['A course', 'A query'],
    });
  });

  it('shows the state at the end of its last day, in the learner’s time zone', () => {
    const done = (timeZone: string) =>
      makeReport(sourceOf(story, { timeZone }), { ...everything, until: '2026-11-02' }).coverage.now.done;
    expect([done('UTC'), done('Europe/Berlin')]).toEqual([2, 1]);
  });

  it('has a curve that rises and falls with what was done, and ends at the coverage', () => {
    const { curve, coverage } = makeReport(sourceOf(story), everything);
    expect(curve![0]).toEqual({ day: '2026-09-30', done: 0 });
    expect(curve!.find(({ day }) => day === '2026-11-06')!.done).toBe(1);
    expect(curve!.find(({ day }) => day === '2026-10-30')!.done).toBe(1);
    expect(curve!.at(-1)).toEqual({ day: '2026-11-27', done: coverage.now.done });
  });

  it('includes levels, expected points and materials only if they are ticked', () => {
    const path = samplePath();
    Object.assign(path.skills[2]!.items[0]!, {
      level: 'working',
      expect: ['It returns one row.'],
      materials: [{ title: 'Some rows', file: 'sql/some-rows.csv' }],
    });
    const index = indexPath(path);
    const text = (points: boolean) => {
      const report = makeReport({ ...sourceOf(story), index }, { ...everything, points });
      return `${JSON.stringify(report)}\n${reportMarkdown(composeReport(report, writing))}`;
    };
    for (const part of ['It returns one row.', 'Some rows', 'Working 1 of 1']) {
      expect(text(true)).toContain(part);
      expect(text(false)).not.toContain(part);
    }
  });

  it('lists what could be done before apart, and dates evidence by its own day', () => {
    const placed = eventsAt(
      ['2026-11-02T10:00Z', { type: 'item.marked', item: 'sql/one', state: 'done', placed: true }],
      ['2026-11-03T10:00Z', mark('sql/two', 'done')],
      [
        '2026-11-04T10:00Z',
        { type: 'evidence.added', subject: { skill: 'sql' }, title: 'A course', on: '2025-05-01' },
      ],
    );
    const { changes, evidence } = makeReport(sourceOf(placed), { ...everything, since });
    expect(changes!.done.map(({ item }) => item)).toEqual(['sql/two']);
    expect(changes!.placed.map(({ item }) => item)).toEqual(['sql/one']);
    expect(evidence![0]!.on).toBe('2025-05-01');
    const text = reportMarkdown(
      composeReport(makeReport(sourceOf(placed), { ...everything, preset: 'since', since }), writing),
    );
    expect(text).toMatch(/### Known already \(1\)\n\n.*one/);
  });

  it('has the notes of skills with those of items', () => {
    const noted = eventsAt([
      '2026-11-02T10:00Z',
      { type: 'skill.noted', skill: 'sql', text: 'Go on.\n*Soon*' },
    ]);
    const text = (notes: boolean) =>
      reportMarkdown(composeReport(makeReport(sourceOf(noted), { ...everything, notes }), writing));
    expect(text(true)).toContain('Go on.\n\n\\*Soon\\*');
    expect(text(false)).not.toContain('Go on.');
  });

  it('leaves out notes and the name by default', () => {
    const text = (notes: boolean) => JSON.stringify(makeReport(sourceOf(story), { ...everything, notes }));
    expect([text(false).includes('secret'), text(true).includes('secret')]).toEqual([false, true]);
    expect(makeReport(sourceOf([]), everything).learner).toEqual({
      name: null,
      headline: null,
      contact: null,
    });
    expect(makeReport(sourceOf([], { name: 'Ada' }), everything).learner.name).toBe('Ada');
  });

  it.each(sectionsOf('everything', true).filter((section) => section !== 'mentors' && section !== 'plan'))(
    'can leave out the section %s',
    (section) => {
      const whole = makeReport(sourceOf(story), { ...everything, since });
      const less = makeReport(sourceOf(story), { ...everything, since, without: [section] });
      expect(whole.sections).toContain(section);
      expect(less.sections).not.toContain(section);
      expect(less).not.toHaveProperty(section);
    },
  );

  it('has no evidence anywhere without that section, and no reason without skipped items', () => {
    const texts = (...without: ReportSection[]) =>
      JSON.stringify(makeReport(sourceOf(story), { ...everything, since, without }));
    const has = (text: string) => ['A query', 'A course', 'not here'].map((part) => text.includes(part));
    expect([has(texts()), has(texts('evidence')), has(texts('skipped'))]).toEqual([
      [true, true, true],
      [false, false, true],
      [true, true, false],
    ]);
  });

  it('counts progress under a former key of an item', () => {
    const events = eventsAt(['2026-10-01T10:00Z', mark('old/name', 'done')]);
    const renamed = new Map([['old/name', 'sql/four']]);
    expect(makeReport(sourceOf(events, { renamed }), everything).coverage.now.done).toBe(1);
  });

  it('has zeros for a workspace without events', () => {
    const report = makeReport(sourceOf([]), { ...everything, preset: 'since' });
    expect(report.coverage.now).toEqual({ required: 6, done: 0, learning: 0, skipped: 0 });
    expect(report.period).toMatchObject({ begun: null, since: '2026-10-30' });
    expect([report.curve, report.changes!.done]).toEqual([[], []]);
  });

  it('is made in steps that report their progress', () => {
    const start = Date.parse('2026-01-01T10:00Z');
    const events = eventsAt(
      ...Array.from({ length: 25_000 }, (_, i): [string, EventDraft] => [
        new Date(start + i * 60_000).toISOString(),
        mark('sql/one', i % 2 === 0 ? 'done' : 'todo'),
      ]),
    );
    const queue = [...reportChunked(sourceOf(events), everything)];
    expect(queue.length).toBeGreaterThanOrEqual(2);
    expect(queue).toEqual(queue.toSorted((a, b) => a - b));
    expect(queue.every((share) => share > 0 && share < 1)).toBe(true);
  });

  it('agrees with the fold for any history, and has nothing done before the first day', () => {
    const path = samplePath();
    const key = { 'sql/joins': 'sql/one', 'sql/windows': 'sql/two', 'http/methods': 'java/one' };
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 200 }), (made, later) => {
        const events = JSON.parse(
          JSON.stringify(made).replaceAll(
            /"(sql\/joins|sql\/windows|http\/methods)"/g,
            (_, name: keyof typeof key) => `"${key[name]}"`,
          ),
        );
        const now = 1_800_000_000_000 + later;
        const report = makeReport(sourceOf(events, { now }), everything);
        const log = new ProgressLog(events);
        const { coverage } = standingOf(path, (item) => log.at('items', item).state);
        expect(report.coverage.now).toEqual(coverage);
        const day = report.period.until;
        expect(
          makeReport(sourceOf(events, { now }), { ...everything, since: day }).coverage.before!.done,
        ).toBe(0);
      }),
    );
  });
});

describe('the JSON of a report', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../docs/formats/report.schema.json'), 'utf8'),
  );
  const validate = new Ajv2020({ strict: false }).compile(schema);

  it.each(reportPresets)('matches its published schema: %s', (preset) => {
    const report = JSON.parse(
      JSON.stringify(makeReport(sourceOf(story), { ...everything, preset, notes: true })),
    );
    expect(validate(report) || validate.errors).toBe(true);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it('is refused by that schema if it is wrong', () => {
    const report = JSON.parse(JSON.stringify(makeReport(sourceOf(story), everything)));
    for (const wrong of [{ version: 99 }, { coverage: 3 }, { more: 1 }, { sections: ['secrets'] }])
      expect(validate({ ...report, ...wrong })).toBe(false);
  });
});
