import { describe, expect, it } from 'vitest';
import { makeShare } from '../../../domain/reviews/make-share.ts';
import { readHere } from '../../../domain/reviews/on-day.ts';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { calendarIn } from '../../../domain/base/days.ts';
import { eventsAt } from '../../support/reports.ts';
import { allOf, shareSource } from '../../support/shares.ts';
import { systemTimeZone } from '../../support/time-zone.ts';

describe('the day of evidence in a share without a history', () => {
  const log = new ProgressLog(
    // The morning of the 28th in Kathmandu, the evening of the 27th in New York.
    eventsAt(['2026-11-27T22:00Z', { type: 'evidence.added', subject: { skill: 'sql' }, title: 'A talk' }]),
  );
  const shared = (sections: typeof allOf.sections) =>
    makeShare(shareSource({ log }), { ...allOf, sections }).skills.find(({ skill }) => skill === 'sql')!
      .evidence![0]!.at;

  it.each([
    ['Asia/Kathmandu', '2026-11-28'],
    ['America/New_York', '2026-11-27'],
  ])('is that of the learner in %s, in any time zone of the mentor', (zone, day) => {
    systemTimeZone(zone);
    const at = shared(['evidence']);
    expect(at).toBe(`${day}T00:00:00.000Z`);
    for (const there of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Etc/Unknown']) {
      systemTimeZone(there);
      const zoneThere = there === 'Etc/Unknown' ? 'UTC' : there;
      expect(calendarIn(zoneThere).dayOf(Date.parse(readHere(at)))).toBe(day);
    }
  });

  it('keeps the exact time if the share includes the history', () => {
    const at = shared(['evidence', 'history']);
    expect(at).toBe('2026-11-27T22:00:00.000Z');
    expect(readHere(at)).toBe(at);
  });
});
