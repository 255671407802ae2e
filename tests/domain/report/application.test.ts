import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../domain/report/compose/index.ts';
import { reportMarkdown } from '../../../domain/report/markdown.ts';
import { makeReport } from '../../../domain/report/report.ts';
import type { ReportChoice } from '../../../domain/report/choice.ts';
import { usuallyWithout } from '../../../domain/report/choice.ts';
import { eventsAt, everything, mark, sourceOf, writing } from '../../support/reports.ts';

const events = eventsAt(
  ['2026-10-01T10:00Z', mark('java/one', 'done')],
  ['2026-10-02T10:00Z', mark('java/two', 'done')],
  ['2026-10-03T10:00Z', mark('sql/one', 'done')],
  ['2026-10-04T10:00Z', { type: 'skill.rated', skill: 'java', level: 4 }],
  ['2026-10-05T10:00Z', { type: 'skill.rated', skill: 'sql', level: 2 }],
  [
    '2026-10-06T10:00Z',
    {
      type: 'evidence.added',
      subject: { item: 'java/one' },
      title: 'A service',
      url: 'https://example.org/service',
    },
  ],
  ['2026-10-07T10:00Z', { type: 'item.noted', item: 'java/one', text: 'Keep this to myself.' }],
);
const reportWith = (choice: Partial<ReportChoice>) =>
  makeReport(sourceOf(events, { name: 'Robin Example' }), {
    ...everything,
    preset: 'application',
    without: usuallyWithout('application'),
    ...choice,
  });
const textWith = (choice: Partial<ReportChoice>) =>
  reportMarkdown(composeReport(reportWith(choice), writing));

describe('an application', () => {
  it('says who applies for what, and only what they give about themselves', () => {
    const text = textWith({ headline: 'Junior developer', contact: 'robin@example.org' });
    expect(text).toMatch(
      /^# Robin Example: on the way to Sample\n\nJunior developer\n\nrobin\\@example\.org\n/,
    );
    expect(reportWith({}).learner).toEqual({ name: 'Robin Example', headline: null, contact: null });
    // What an applicant gives is in no other report.
    expect(reportWith({ preset: 'one-page', headline: 'x' }).learner.headline).toBeNull();
  });

  it('puts readiness into words, and names no gap, percentage or private note unless it is asked for', () => {
    const text = textWith({});
    expect(text).toContain('**In full:** Speed (1 of 1)');
    expect(text).toContain('**In part:** Logic (2 of 5)');
    expect(text).not.toMatch(/%|Still to learn|to myself/);
    expect(textWith({ without: [] })).toContain('Still to learn');
  });

  it('shows the skills with the most to show, or those that are chosen, each with level and evidence', () => {
    expect(reportWith({}).shown!.map(({ skill, level }) => [skill, level])).toEqual([
      ['java', 4],
      ['sql', 2],
    ]);
    expect(reportWith({ skills: ['sql'] }).shown!.map(({ skill }) => skill)).toEqual(['sql']);
    expect(reportWith({ skills: [] }).shown).toEqual([]);
    const text = textWith({ skills: ['java'] });
    expect(text).toMatch(
      /\| java +\| Practitioner +\| \[A service\]\(<https:\/\/example\.org\/service>\) — October 6, 2026/,
    );
    expect(text).not.toContain('sql');
  });
});

describe('a comparison in which other skills count', () => {
  it('explains the other denominator where it stands', () => {
    const later = eventsAt(
      ['2026-10-01T10:00Z', mark('java/one', 'done')],
      ['2026-11-20T10:00Z', mark('ruby/one', 'done')],
      ['2026-11-21T10:00Z', mark('ruby/two', 'done')],
    );
    const report = makeReport(sourceOf(later), { ...everything, preset: 'since', since: '2026-11-01' });
    expect([report.coverage.before!.required, report.coverage.now.required]).toEqual([6, 7]);
    const text = reportMarkdown(composeReport(report, writing));
    expect(text).toContain(
      'Other items are required now than then: ruby counts now, and java no longer does.',
    );
  });
});
