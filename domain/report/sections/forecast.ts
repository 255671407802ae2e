import { message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section, SectionSource } from '../section.ts';
import type { Writing } from '../writing.ts';

/** When the rest of the goal will be done, from the learner's own last weeks. */
export const forecast: Section = {
  presets: ['since'],
  title: () => message('report.forecast.title'),
  build,
  compose,
};

function build({ outlook }: SectionSource): Partial<Report> {
  const { left, forecast: told, pace, atPlan } = outlook();
  const dates = told.kind === 'dates' ? told : { likely: null, careful: null };
  const weeks = told.kind === 'complete' ? 0 : told.weeks;
  return {
    forecast: { kind: told.kind, left, likely: dates.likely, careful: dates.careful, weeks, pace, atPlan },
  };
}

function compose({ forecast: made }: Report, { translate, day }: Writing): readonly Block[] {
  if (made === undefined) return [];
  const { kind, left, likely, careful, weeks, pace, atPlan } = made;
  if (kind === 'complete')
    return [{ kind: 'paragraph', text: [translate(message('report.forecast.complete'))] }];
  const facts: (readonly [string, Text])[] = [
    [
      translate(message('report.forecast.left')),
      [translate(message('report.forecast.work', { hours: Math.ceil(left.hours), items: left.items }))],
    ],
  ];
  const dayOr = (on: string | null): Text => [
    on === null ? translate(message('report.forecast.beyond')) : day(on),
  ];
  if (kind === 'dates')
    facts.push(
      [translate(message('report.forecast.likely')), dayOr(likely)],
      [translate(message('report.forecast.careful')), dayOr(careful)],
    );
  if (kind === 'too-early' && atPlan !== null)
    facts.push([translate(message('report.forecast.atPlan')), dayOr(atPlan)]);
  const means =
    kind === 'dates'
      ? message('report.forecast.means', { weeks, pace: Math.round(10 * pace) / 10 })
      : message('report.forecast.tooEarly', { count: weeks });
  return [{ kind: 'facts', rows: facts }, quiet(translate(means))];
}
