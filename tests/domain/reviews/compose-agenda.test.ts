import { describe, expect, it } from 'vitest';
import type { Received } from '../../../contract/received.ts';
import { composeAgenda } from '../../../domain/report/compose-agenda.ts';
import { calendarIn } from '../../../domain/base/days.ts';
import { reportMarkdown } from '../../../domain/report/markdown.ts';
import { writing } from '../../support/reports.ts';

const mentor = { key: `${'A'.repeat(43)}=`, name: 'Ada Mentor', compared: false };
const at = '2026-11-26T23:30:00.000Z';
const comment = (more: Partial<Received['comments'][number]>): Received['comments'][number] => ({
  key: 'a',
  on: { skill: 'sql' },
  title: 'SQL',
  text: 'Which index?',
  ask: true,
  mentor,
  at,
  progress: { answer: '', resolved: false, planned: false, agreed: null },
  ...more,
});

function agenda(received: Partial<Received>, name: string | null = 'Robin'): string {
  const source = {
    received: { points: [], comments: [], goneComments: [], ...received },
    name,
    now: Date.parse('2026-11-27T12:00:00Z'),
    calendar: calendarIn('UTC'),
  };
  return reportMarkdown(composeAgenda(source, writing));
}

describe('the agenda on paper', () => {
  it('has both levels of a skill, the mentor’s name, and room for what is agreed', () => {
    const text = agenda({ points: [{ skill: 'sql', title: 'SQL', self: 4, level: 2, mentor, at }] });
    expect(text).toMatch(
      /\| SQL +\| Practitioner +\| Foundational — Ada Mentor \(key not compared\) · November 26, 2026 +\| +\|/,
    );
    expect(text).toContain('What we agree on');
    expect(text).toContain('Robin');
    expect(text).toContain('November 27, 2026');
  });

  it('has the open questions with their answers, and no other comment', () => {
    const text = agenda({
      comments: [
        comment({
          progress: { answer: 'The one on orders.', resolved: false, planned: false, agreed: null },
        }),
        comment({ text: 'Well done.', ask: false }),
        comment({ text: 'Settled.', progress: { answer: '', resolved: true, planned: false, agreed: null } }),
        comment({ on: { whole: true }, title: null, text: '' }),
      ],
    });
    expect(text).toContain(
      'Which index? — SQL · Ada Mentor (key not compared) · November 26, 2026 · Answer: The one on orders.',
    );
    expect(text).toContain('\n- Everything shared · Ada Mentor (key not compared)');
    expect(text).not.toMatch(/Well done|Settled/);
  });

  it('keeps what was agreed, with whom and until when, until it is resolved', () => {
    const agreed = { text: 'Robin measures it.', until: '2026-12-24' };
    const text = agenda({
      comments: [comment({ progress: { answer: '', resolved: false, planned: false, agreed } })],
      goneComments: [
        comment({
          title: 'Java',
          progress: { answer: '', resolved: false, planned: false, agreed: { text: 'One kata.' } },
        }),
        comment({ progress: { answer: '', resolved: true, planned: false, agreed: { text: 'Done.' } } }),
      ],
    });
    expect(text).toContain(
      '- Robin measures it. — SQL · Ada Mentor (key not compared), until December 24, 2026\n- One kata. — Java · Ada Mentor (key not compared)\n',
    );
    expect(text).not.toMatch(/Which index|Done\./);
  });

  it('says so if there is nothing to talk about', () => {
    expect(agenda({}, null)).toContain('There is nothing to talk about');
  });
});
