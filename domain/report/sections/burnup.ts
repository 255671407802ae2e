import { doneAtPace } from '../../forecast/plan.ts';
import { drawBurnUp } from '../../charts/burn-up.ts';
import { message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';

/** The width of a report's text, CSS pixels. */
const width = 680;

/** The hours of the goal that are done, week by week, with the plan and the forecast if the report has them. */
export const burnup: Section = {
  presets: ['since'],
  title: () => message('report.burnup.title'),
  build({ outlook }) {
    const { done, left } = outlook();
    return { burnup: { done: done.map(({ day, hours }) => ({ day, hours })), left: left.hours } };
  },
  compose,
};

function compose({ burnup: made, plan, forecast }: Report, writing: Writing): readonly Block[] {
  const now = made?.done.at(-1);
  if (made === undefined || now === undefined) return [];
  const { translate, day, month, number } = writing;
  const whole = now.hours + made.left;
  const atPlan = plan === undefined ? null : doneAtPace(made.left, plan.hours, now.day, new Set(plan.off));
  const ahead = [
    { on: plan?.by ?? null, name: 'report.burnup.planned' as const },
    { on: atPlan, name: 'report.burnup.atPlan' as const },
    { on: forecast?.likely ?? null, name: 'report.burnup.likely' as const },
    { on: forecast?.careful ?? null, name: 'report.burnup.careful' as const },
  ].flatMap(({ on, name }) => (on === null ? [] : [{ on, name }]));
  const tree = drawBurnUp({
    done: made.done,
    whole,
    by: plan?.by ?? null,
    atPlan,
    likely: forecast?.likely ?? null,
    careful: forecast?.careful ?? null,
    width,
    month: (on) => (on.slice(5, 7) === '01' ? on.slice(0, 4) : month(on)),
    number,
  });
  const hours = (value: number) => number(Math.round(value));
  // The ends of the months, not of every week.
  const rows = made.done.filter(
    ({ day: on }, i) => i === made.done.length - 1 || made.done[i + 1]!.day.slice(0, 7) !== on.slice(0, 7),
  );
  return [
    quiet(translate(message('report.burnup.lede'))),
    {
      kind: 'drawing',
      title: translate(message('report.burnup.drawing')),
      tree,
      legend: translate(message('report.burnup.legend')),
      table: {
        kind: 'table',
        caption: translate(message('report.burnup.drawing')),
        columns: [
          { title: translate(message('report.burnup.day')) },
          { title: translate(message('report.burnup.hours')), align: 'end' },
        ],
        rows: [
          ...rows.map((point): Text[] => [[day(point.day)], [hours(point.hours)]]),
          ...ahead.map(({ on, name }): Text[] => [
            [translate(message(name, { day: day(on) }))],
            [hours(whole)],
          ]),
        ],
      },
    },
  ];
}
