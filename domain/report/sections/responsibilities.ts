import { drawBars } from '../../charts/bars.ts';
import { message } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, Table, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { fraction, fractionShare } from '../compose/figures.ts';
import { missingMost } from '../../standing/missing.ts';
import type { LearnerView } from '../../standing/learner-view.ts';

type Responsibility = NonNullable<Report['responsibilities']>[number];

// More entries would say little. The whole report lists the items behind all of them.
const mostMissing = 3;

export const responsibilities: Section = {
  presets: ['one-page', 'since'],
  title: () => message('report.responsibilities.title'),
  build: ({ now, earlier }) => ({ responsibilities: responsibilitiesOf(now, earlier) }),
  compose,
};

function compose(report: Report, writing: Writing): readonly Block[] {
  const { translate, day } = writing;
  const { responsibilities: all = [], period } = report;
  const { since } = period;
  const brief = report.preset === 'one-page';
  const bars = drawBars({
    row: brief ? 20 : 26,
    bars: all.map(({ title, now, before }) => ({ title, now, before, text: fraction(writing, now) })),
  });
  const columns: Table['columns'] = [
    { title: translate(message('report.responsibilities.responsibility')) },
    { title: translate(message('report.responsibilities.done')), align: 'end' },
    ...(since === null
      ? []
      : [
          {
            title: translate(message('report.responsibilities.before', { since: day(since) })),
            align: 'end',
          } as const,
        ]),
    { title: translate(message('report.responsibilities.missing')) },
  ];
  const rows = all.map((one): Text[] => [
    [one.title],
    [fractionShare(writing, one.now)],
    ...(one.before === null ? [] : [[fraction(writing, one.before)]]),
    [translate(missing(one))],
  ]);
  const table: Table = {
    kind: 'table',
    name: 'responsibilities',
    caption: translate(message('report.responsibilities.title')),
    columns,
    rows,
  };
  const drawing = {
    kind: 'drawing',
    title: translate(message('report.responsibilities.bars')),
    tree: bars,
  } as const;
  if (brief) return [{ ...drawing, table }];
  const legend =
    since === null
      ? message('report.responsibilities.legend')
      : message('report.responsibilities.legendCompared', { since: day(since) });
  return [
    quiet(translate(message('report.responsibilities.lede'))),
    { ...drawing, legend: translate(legend) },
    table,
  ];
}

function missing({ missing: all }: Responsibility): Message {
  if (all.length === 0) return message('report.responsibilities.complete');
  const skills: Message[] = all
    .slice(0, mostMissing)
    .map(({ title, items }) => message('report.responsibilities.missingSkill', { skill: title, items }));
  const rest = all.length - mostMissing;
  return message('report.responsibilities.missingList', {
    skills: rest > 0 ? [...skills, message('report.responsibilities.more', { count: rest })] : skills,
  });
}

/** Each responsibility of the path with its figures and the skills furthest behind. */
export function responsibilitiesOf(now: LearnerView, before: LearnerView | undefined) {
  const { path } = now.index;
  return path.responsibilities.map(({ id, title, summary }, i) => ({
    id,
    title,
    summary,
    now: now.standing.responsibilities[i]!.figure,
    before: before?.standing.responsibilities[i]!.figure ?? null,
    missing: missingMost(path, now.skillCounts, now.standing, id, path.skills.length).map(
      ({ key, title }) => {
        const { required, done } = now.skillCounts.get(key)!.byResponsibility.get(id)!;
        return { skill: key, title, items: required - done };
      },
    ),
  }));
}
