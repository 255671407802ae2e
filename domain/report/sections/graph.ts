import { graphToArrange } from '../../charts/graph-boxes.ts';
import { drawGraph } from '../../charts/graph.ts';
import type { GraphTitles } from '../../charts/graph-boxes.ts';
import { arrange } from '../../graph/arrange.ts';
import type { Arrangement } from '../../graph/arrange.ts';
import { skillGraph } from '../../graph/skill-graph.ts';
import { message } from '../../messages/message.ts';
import { countFading, itemsOfSkill } from '../../recheck/freshness.ts';
import { skillState } from '../../standing/skill-state.ts';
import { quiet } from '../document.ts';
import type { Block, Table, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section, SectionSource } from '../section.ts';
import type { Writing } from '../writing.ts';
import { fraction } from '../compose/figures.ts';

type Graph = NonNullable<Report['graph']>;

/** A wider or higher drawing would be too small to read on paper, CSS pixels. */
const largest = { width: 1900, height: 1400 } as const;

export const graph: Section = {
  presets: [],
  title: () => message('report.graph.title'),
  build: (source) => ({ graph: { skills: skillsOf(source), choices: choicesOf(source) } }),
  compose,
};

function skillsOf({ now, at, sections, freshness }: SectionSource): Graph['skills'] {
  return now.index.path.skills.map((skill) => ({
    skill: skill.key,
    title: skill.title,
    counts: now.standing.counted.has(skill.key),
    state: skillState(now, skill),
    figure: now.skillCounts.get(skill.key)!.all,
    fading: sections.includes('freshness')
      ? countFading(itemsOfSkill(now, skill.key), freshness, at).fading
      : null,
    before: [...skill.prerequisites],
  }));
}

function choicesOf({ now }: SectionSource): Graph['choices'] {
  return now.index.path.choices.map(({ id, title, skills }) => ({ id, title, skills: [...skills] }));
}

/** The drawing, and behind it what each skill builds on. */
function compose({ graph: made }: Report, writing: Writing): readonly Block[] {
  if (made === undefined) return [];
  const { translate } = writing;
  const skills = new Map(made.skills.map((one) => [one.skill, one]));
  const choices = new Map(made.choices.map(({ id, title }) => [id, title]));
  const titles: GraphTitles = {
    graph: skillGraph({
      skills: made.skills.map(({ skill, before }) => ({ key: skill, prerequisites: before })),
      choices: made.choices,
    }),
    skill: (key) => skills.get(key)!.title,
    choice: (id) => choices.get(id)!,
  };
  const state = (one: Graph['skills'][number]) => translate(message(`skillState.${one.state}`));
  const table: Table = {
    kind: 'table',
    caption: translate(message('report.graph.caption')),
    columns: [
      { title: translate(message('report.graph.skill')) },
      { title: translate(message('report.graph.state')) },
      { title: translate(message('report.graph.done')), align: 'end' },
      { title: translate(message('report.graph.before')) },
    ],
    rows: made.skills.map((one): Text[] => [
      [one.title],
      [state(one)],
      [fraction(writing, one.figure)],
      [one.before.map((id) => choices.get(id) ?? skills.get(id)?.title ?? id).join(', ')],
    ]),
  };
  const lede = quiet(translate(message('report.graph.lede')));
  const arrangement = arranged(titles);
  if (arrangement.width > largest.width || arrangement.height > largest.height) return [lede, table];
  const tree = drawGraph({
    ...titles,
    arrangement,
    drawn(key) {
      const { title, state: is, figure, fading, counts } = skills.get(key)!;
      const { done, required } = figure;
      return { title, state: is, done: done / required, fading: (fading ?? 0) / required, counts };
    },
  });
  return [
    lede,
    {
      kind: 'drawing',
      title: translate(message('report.graph.caption')),
      tree,
      isWide: true,
      legend: translate(message('report.graph.legend')),
      table,
    },
  ];
}

let last: { readonly of: string; readonly arrangement: Arrangement } | undefined;

/** The preview of a report composes it again after every choice, and the arrangement is the slowest part of it. */
function arranged(titles: GraphTitles): Arrangement {
  const given = graphToArrange(titles);
  const of = JSON.stringify(given);
  if (last?.of !== of) last = { of, arrangement: arrange(given) };
  return last.arrangement;
}
