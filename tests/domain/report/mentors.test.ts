import { describe, expect, it } from 'vitest';
import { importDrafts } from '../../../domain/reviews/import-review.ts';
import type { Event } from '../../../domain/progress/events.ts';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { composeReport } from '../../../domain/report/compose/index.ts';
import { reportCsv } from '../../../domain/report/csv.ts';
import { reportMarkdown } from '../../../domain/report/markdown.ts';
import { makeReport } from '../../../domain/report/report.ts';
import { reportSchema } from '../../../domain/report/schema.ts';
import type { ReportChoice } from '../../../domain/report/choice.ts';
import { fingerprintOfKey } from '../../../main/keys/fingerprint.ts';
import { sha256 } from '../../../main/keys/sha256.ts';
import { everything, eventsAt, mark, sourceOf, writing } from '../../support/reports.ts';
import type { Happened } from '../../support/reports.ts';
import { openedShare, someReview } from '../../support/reviews.ts';
import { sharedEvents, someKey } from '../../support/shares.ts';

const share = openedShare(someKey());
const ada = `${'A'.repeat(43)}=`;
const content = someReview(share);
const hash = sha256(JSON.stringify(content));
const drafts = importDrafts(
  new ProgressLog(),
  { content, origin: { hash, key: ada } },
  { hasCompared: true },
);

/** Two weeks of work, then the given drafts on one day and `more`. */
function eventsWith(...more: readonly Happened[]): readonly Event[] {
  const after = eventsAt(...drafts.map((draft): Happened => ['2026-11-26T10:00Z', draft]), ...more);
  return [...sharedEvents, ...after];
}
const reportWith = (choice: Partial<ReportChoice>, ...more: readonly Happened[]) =>
  makeReport(sourceOf(eventsWith(...more)), { ...everything, ...choice });
const mentor = { name: 'Ada Mentor', fingerprint: fingerprintOfKey(ada) };

describe('what mentors say, in a report', () => {
  it('has their levels beside the learner’s own, their endorsements, and whether their keys were compared', () => {
    const { mentors } = reportWith({});
    expect(mentors).toEqual({
      people: [{ ...mentor, compared: true }],
      ratings: [
        {
          skill: 'java',
          title: expect.any(String),
          own: null,
          level: 2,
          aim: null,
          mentor,
          on: '2026-11-28',
        },
        { skill: 'sql', title: expect.any(String), own: 3, level: 1, aim: null, mentor, on: '2026-11-28' },
      ],
      endorsements: [
        {
          skill: 'sql',
          title: expect.any(String),
          text: 'I watched it being done.',
          current: true,
          mentor,
          on: '2026-11-28',
        },
      ],
      comments: [],
    });
  });

  it('has comments only if they are chosen, with the learner’s responses', () => {
    const key = `${content.share.hash}/${ada}/0000000000000001`;
    const { mentors } = reportWith(
      { comments: true },
      ['2026-11-27T10:00Z', { type: 'comment.answered', comment: key, text: 'Here it is.' }],
      ['2026-11-27T10:01Z', { type: 'comment.resolved', comment: key, resolved: true }],
    );
    expect(mentors!.comments).toHaveLength(5);
    expect(mentors!.comments[0]).toMatchObject({
      text: 'Show me the plan.',
      ask: true,
      answer: 'Here it is.',
      resolved: true,
    });
    expect(mentors!.comments[3]).toMatchObject({ about: null, text: expect.stringContaining('Keep going.') });
  });

  it('says when an endorsed skill has changed since', () => {
    const { mentors } = reportWith({}, ['2026-11-27T10:00Z', mark('sql/one', 'todo')]);
    expect(mentors!.endorsements[0]!.current).toBe(false);
  });

  it('shows the state on the last day', () => {
    expect(reportWith({ until: '2026-11-25' })).not.toHaveProperty('mentors');
    expect(reportWith({ until: '2026-11-25' }).sections).not.toContain('mentors');
    const { mentors } = reportWith({ until: '2026-11-26' }, ['2026-11-27T10:00Z', mark('sql/one', 'todo')]);
    expect(mentors!.endorsements[0]!.current).toBe(true);
  });

  it('can be left out, and leaves nothing behind', () => {
    const report = reportWith({ without: ['mentors'], comments: true });
    expect(JSON.stringify(report)).not.toMatch(/Ada Mentor|I watched it/);
    expect(report.sections).not.toContain('mentors');
  });

  it('names what a mentor would have the learner aim for, and the gap until it is reached', () => {
    const ratings = [
      { skill: 'sql', level: 3, aim: { level: 4, by: '2027-03-01' } },
      { skill: 'java', level: 1, aim: { level: 2 } },
    ];
    const aimed = someReview(share, { ratings });
    const review = { content: aimed, origin: { hash: sha256(JSON.stringify(aimed)), key: ada } };
    const [draft] = importDrafts(new ProgressLog(), review);
    const textOf = (choice: Partial<ReportChoice>, ...more: readonly Happened[]) => {
      const events = [...sharedEvents, ...eventsAt(['2026-11-26T10:00Z', draft!], ...more)];
      const report = makeReport(sourceOf(events), { ...everything, ...choice });
      expect(reportSchema.parse(report)).toEqual(report);
      return reportMarkdown(composeReport(report, writing));
    };
    expect(textOf({})).toContain('aim for Practitioner by March 1, 2027');
    const gaps = textOf({ preset: 'application' });
    expect(gaps).toMatch(/sql: aim for Practitioner by March 1, 2027[^]*java: aim for Foundational/);
    expect(gaps).toContain('own level now: Working');
    const reached = textOf({ preset: 'application' }, [
      '2026-11-26T12:00Z',
      { type: 'skill.rated', skill: 'sql', level: 4 },
    ]);
    expect(reached).not.toContain('sql: aim for');
    expect(textOf({ preset: 'application', without: ['mentors'] })).not.toContain('aim for');
  });

  it('keeps to the schema', () => {
    const report = reportWith({ comments: true });
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it.each(['one-page', 'since', 'everything'] as const)('is put into words in the preset %s', (preset) => {
    const text = reportMarkdown(composeReport(reportWith({ preset, comments: true }), writing));
    expect(text).toContain('What mentors say');
    expect(text).toContain('I watched it being done.');
    expect(text).toContain('Ada Mentor');
    expect(text.includes('Show me the plan.')).toBe(preset !== 'one-page');
  });

  it('leaves a long statement out of a one-page report instead of cutting it', () => {
    const long = 'I watched it being done. '.repeat(40).trim();
    const said = someReview(share, { endorsements: [{ skill: 'sql', text: long }] });
    const events = eventsWith(
      ...importDrafts(
        new ProgressLog(),
        { content: said, origin: { hash: sha256(long), key: `B${ada.slice(1)}` } },
        { hasCompared: true },
      ).map((draft): Happened => ['2026-11-26T12:00Z', draft]),
    );
    const text = (preset: ReportChoice['preset']) =>
      reportMarkdown(composeReport(makeReport(sourceOf(events), { ...everything, preset }), writing));
    expect(text('everything')).toContain(long);
    expect(text('one-page')).toContain('I watched it being done. —');
    expect(text('one-page')).not.toContain('done. I watched');
  });

  it('is included in the table of items: levels, endorsements, and comments if they are wanted', () => {
    const csv = reportCsv(reportWith({ comments: true }));
    expect(csv).toContain('"1 Ada Mentor (compared)"');
    expect(csv).toMatch(/"I watched it being done\. — Ada Mentor \(compared\), [\d-]+, /);
    expect(csv).toContain('Show me the plan. — Ada Mentor (compared), ');
    expect(reportCsv(reportWith({}))).not.toContain('Show me the plan.');
  });
});
