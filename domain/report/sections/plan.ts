import { message } from '../../messages/message.ts';
import type { Block, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section, SectionSource } from '../section.ts';
import type { Writing } from '../writing.ts';

/** What the learner plans. The report leaves it out if there is no plan. */
export const plan: Section = {
  presets: ['since'],
  title: () => message('report.plan.title'),
  build,
  compose,
};

function build({ now, plan: made, outlook }: SectionSource): Partial<Report> {
  if (made === null) return {};
  const { path, skills } = now.index;
  const { by, hours, off, area, skills: chosen } = made;
  return {
    plan: {
      by,
      hours,
      off: [...off],
      // A later version of the path may lack what was planned.
      area: path.areas.find(({ id }) => id === area)?.title ?? null,
      skills: (chosen ?? []).flatMap((key) => skills.get(key)?.title ?? []),
      needed: outlook().needed,
      week: outlook().week,
    },
  };
}

function compose({ plan: made }: Report, writing: Writing): readonly Block[] {
  if (made === undefined) return [];
  const { translate, day } = writing;
  const { by, hours, off, area, skills, needed, week } = made;
  const goal = skills.length > 0 ? skills.join(', ') : (area ?? translate(message('report.plan.path')));
  const rows: (readonly [string, Text])[] = [
    [translate(message('report.plan.goal')), [goal]],
    [translate(message('report.plan.by')), [day(by)]],
    [translate(message('report.plan.hours')), [translate(message('report.plan.aWeek', { hours }))]],
    [
      translate(message('report.plan.week')),
      [translate(message('report.plan.done', { hours: tenths(week.hours), items: week.items }))],
    ],
  ];
  if (off.length > 0) rows.push([translate(message('report.plan.off')), [off.map(day).join(' · ')]]);
  if (needed !== null && needed > 0)
    rows.push([
      translate(message('report.plan.needed')),
      [translate(message('report.plan.aWeek', { hours: Math.ceil(10 * needed) / 10 }))],
    ]);
  return [{ kind: 'facts', rows }];
}

/** To a tenth of an hour. */
function tenths(hours: number): number {
  return Math.round(10 * hours) / 10;
}
