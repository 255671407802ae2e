import { drawCurve } from '../../charts/curve.ts';
import { message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';

export const curve: Section = {
  presets: ['since'],
  title: () => message('report.curve.title'),
  build: ({ now, doneOn }) => ({
    curve: [...doneOn].map(([day, done]) => ({ day, done: countIn(done, now.standing.counted) })),
  }),
  compose,
};

function compose({ curve: points = [], coverage, period }: Report, writing: Writing): readonly Block[] {
  const { translate, day, month, number } = writing;
  if (points.length < 2) return [{ kind: 'paragraph', text: [translate(message('report.curve.none'))] }];
  const tree = drawCurve({
    points,
    whole: coverage.now.required,
    since: period.since,
    day,
    month,
    number,
  });
  const monthly = points.filter(
    ({ day: on }, i) => i === points.length - 1 || points[i + 1]!.day.slice(0, 7) !== on.slice(0, 7),
  );
  return [
    quiet(translate(message('report.curve.lede'))),
    {
      kind: 'drawing',
      title: translate(message('report.curve.drawing')),
      tree,
      table: {
        kind: 'table',
        caption: translate(message('report.curve.drawing')),
        columns: [
          { title: translate(message('report.curve.day')) },
          { title: translate(message('report.curve.done')), align: 'end' },
        ],
        rows: monthly.map((point) => [[day(point.day)], [number(point.done)]]),
      },
    },
  ];
}

function countIn(done: ReadonlyMap<string, number>, counted: ReadonlySet<string>): number {
  return [...done].reduce((sum, [skill, count]) => (counted.has(skill) ? sum + count : sum), 0);
}
