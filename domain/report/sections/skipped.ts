import { message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { itemEntry } from '../entries.ts';
import type { Calendar } from '../../base/days.ts';
import type { LearnerView } from '../../standing/learner-view.ts';

export const skipped: Section = {
  presets: ['since'],
  title: () => message('report.skipped.title'),
  build: ({ now, calendar }) => ({ skipped: skippedOf(now, calendar) }),
  compose,
};

function compose({ skipped: all = [] }: Report, { translate, day }: Writing): readonly Block[] {
  if (all.length === 0) return [{ kind: 'paragraph', text: [translate(message('report.skipped.none'))] }];
  return [
    quiet(translate(message('report.skipped.lede'))),
    {
      kind: 'table',
      caption: translate(message('report.skipped.title')),
      columns: [
        { title: translate(message('report.skipped.item')) },
        { title: translate(message('report.skipped.reason')) },
        { title: translate(message('report.skipped.on')) },
      ],
      rows: all.map(({ text, skill, reason, on }) => [
        [text, { quiet: skill }],
        [reason ?? translate(message('report.skipped.noReason'))],
        [on === null ? '' : day(on)],
      ]),
    },
  ];
}

function skippedOf(now: LearnerView, calendar: Calendar) {
  const { counted } = now.standing;
  return [...now.index.items.values()]
    .map((placed) => ({ placed, progress: now.item(placed.key) }))
    .filter(({ progress }) => progress.state === 'skipped')
    .map(({ placed, progress }) => ({
      ...itemEntry(placed, progress, calendar),
      counts: counted.has(placed.skill.key),
      reason: progress.reason ?? null,
    }));
}
