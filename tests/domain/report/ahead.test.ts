import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../domain/report/compose/index.ts';
import { usuallyWithout } from '../../../domain/report/choice.ts';
import { reportMarkdown } from '../../../domain/report/markdown.ts';
import { makeReport } from '../../../domain/report/report.ts';
import { reportSchema } from '../../../domain/report/schema.ts';
import { indexPath } from '../../../domain/path/path-index.ts';
import { samplePath } from '../../support/paths.ts';
import { everything, eventsAt, mark, sourceOf, writing } from '../../support/reports.ts';
import type { Happened } from '../../support/reports.ts';

/** One item a week for five weeks, the first of them long ago, and a plan. */
const story: readonly Happened[] = [
  ['2026-06-01T10:00Z', mark('sql/one', 'done')],
  ['2026-10-20T10:00Z', mark('sql/two', 'done')],
  ['2026-11-25T10:00Z', mark('sql/three', 'learning')],
  [
    '2026-11-26T10:00Z',
    { type: 'plan.set', path: 'sample', by: '2027-03-01', hours: 4, off: ['2026-12-21'] },
  ],
];
const made = (choice = {}, more: readonly Happened[] = []) =>
  makeReport(sourceOf(eventsAt(...story, ...more)), { ...everything, ...choice });
const textOf = (report: ReturnType<typeof made>) => reportMarkdown(composeReport(report, writing));

describe('a report of what is ahead, and of what fades', () => {
  it('fits its schema and holds the plan, the hours, the forecast, the graph and what is fresh', () => {
    const report = made();
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.plan).toMatchObject({
      by: '2027-03-01',
      hours: 4,
      off: ['2026-12-21'],
      area: null,
      skills: [],
    });
    expect(report.forecast).toMatchObject({ kind: 'dates', left: { items: 4 } });
    expect(report.forecast!.likely! <= report.forecast!.careful!).toBe(true);
    expect(report.burnup!.done.at(-1)).toEqual({ day: '2026-11-27', hours: 4 });
    expect(report.freshness!.skills).toEqual([{ skill: 'sql', title: 'sql', fresh: 0, fading: 1, faded: 1 }]);
    const sql = report.graph!.skills.find(({ skill }) => skill === 'sql')!;
    expect(sql).toMatchObject({ state: 'begun', fading: 2 });
    const items = report.areas!.flatMap(({ skills }) => skills).flatMap((skill) => skill.items);
    expect(items.filter(({ state }) => state === 'done').map(({ freshness }) => freshness)).toEqual([
      'faded',
      'fading',
    ]);
    expect(items.find(({ state }) => state === 'learning')!.freshness).toBeNull();
  });

  it('is what it was on the last day: neither later ticks nor a later plan', () => {
    const early = made({ until: '2026-07-15' });
    expect(early.sections).not.toContain('plan');
    expect(early.plan).toBeUndefined();
    expect(early.freshness!.skills).toEqual([{ skill: 'sql', title: 'sql', fresh: 0, fading: 1, faded: 0 }]);
    expect(early.burnup!.done.at(-1)).toEqual({ day: '2026-07-15', hours: 2 });
    expect(made({}, [['2026-11-27T09:00Z', { type: 'plan.cleared', path: 'sample' }]]).plan).toBeUndefined();
  });

  it('says nothing of what fades without that section, anywhere', () => {
    const report = made({ without: ['freshness'] });
    expect(JSON.stringify(report)).not.toMatch(/"(?:fading|faded)":\d|"freshness":"/);
    expect(textOf(report)).not.toMatch(/fading|faded/i);
    expect(textOf(made())).toContain('faded');
  });

  it('puts each section into words', () => {
    const text = textOf(made());
    for (const words of [
      'Planned until',
      '4 h a week',
      'December 21, 2026',
      'Likely',
      'Careful',
      'What leads to what',
    ])
      expect(text).toContain(words);
    const young = reportMarkdown(
      composeReport(makeReport(sourceOf(eventsAt(story[3]!)), everything), writing),
    );
    expect(young).toContain('A forecast needs four whole weeks; so far there are 0.');
    expect(young).toContain('At the planned pace');
    const items = made()
      .areas!.flatMap(({ skills }) => skills)
      .flatMap((skill) => skill.items);
    const all = items.map(({ item }): Happened => ['2026-11-26T11:00Z', mark(item, 'done')]);
    expect(textOf(made({}, all))).toContain('Nothing is left to do.');
  });

  it('draws the band of a forecast only if the forecast is in the report', () => {
    const band = (without: readonly ('forecast' | 'plan')[]) =>
      JSON.stringify(composeReport(made({ without }), writing).blocks).includes('"fill-opacity":0.25');
    expect([band([]), band(['forecast'])]).toEqual([true, false]);
  });

  it('keeps the plan out of a comparison unless it is asked for', () => {
    const since = made({ preset: 'since', without: usuallyWithout('since') });
    expect(since.sections).not.toContain('plan');
    expect(made({ preset: 'since' }).sections).toEqual(
      expect.arrayContaining(['plan', 'burnup', 'forecast']),
    );
  });

  it('has a table instead of a drawing that would be too small to read', () => {
    const [skill] = samplePath().skills;
    const skills = Array.from({ length: 30 }, (_, i) => ({
      ...skill!,
      key: `s${i}`,
      prerequisites: i === 0 ? [] : [`s${i - 1}`],
    }));
    const index = indexPath({ ...samplePath(), choices: [], skills });
    const long = makeReport(sourceOf([], { index }), everything);
    const blocks = composeReport(long, writing).blocks.filter(
      (one) => one.kind === 'section' && one.id === 'graph',
    );
    expect(JSON.stringify(blocks)).toContain('"kind":"table"');
    expect(JSON.stringify(blocks)).not.toContain('"drawing"');
  });
});
