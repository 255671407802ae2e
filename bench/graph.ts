import { join } from 'node:path';
import { graphToArrange } from '../domain/charts/graph-boxes.ts';
import { arrange } from '../domain/graph/arrange.ts';
import { skillGraph } from '../domain/graph/skill-graph.ts';
import type { GraphSource } from '../domain/graph/skill-graph.ts';
import { readFirstPath } from '../main/paths/read-path.ts';
import { row, timed } from './measure.ts';
import type { Bench, Row } from './measure.ts';

/** `graph.layout`: the graph of a path, arranged: what the worker of the window does, and the graph before it. */
export const graphLayout: Bench = async ({ quick }) => {
  const path = await readFirstPath(join(import.meta.dirname, '../resources'));
  const titles = new Map(
    [...path.skills, ...path.choices.map((one) => ({ ...one, key: one.id }))].map(({ key, title }) => [
      key,
      title,
    ]),
  );
  const rows: Row[] = [];
  for (const [name, source] of [
    ['S', path],
    ['500', repeated(path, 500)],
  ] as const) {
    const times: number[] = [];
    for (let i = 0; i < (quick ? 2 : 15); i++)
      times.push(
        await timed(() => {
          const title = (key: string) => titles.get(key.replace(/^\d+-/, ''))!;
          return arrange(graphToArrange({ graph: skillGraph(source), skill: title, choice: title }));
        }),
      );
    rows.push(row(`graph.layout/${name}`, times));
  }
  return rows;
};

/** A path of `count` skills: copies of one, each beginning where the one before has its fourth step. */
function repeated({ skills, choices }: GraphSource, count: number): GraphSource {
  const copies = Math.ceil(count / skills.length);
  const named = (copy: number, id: string) => `${copy}-${id}`;
  const start = skills.find(({ prerequisites }) => prerequisites.length === 0)!.key;
  const at = 'request-handling';
  return {
    skills: Array.from({ length: copies }, (_, copy) =>
      skills.map(({ key, prerequisites }) => ({
        key: named(copy, key),
        prerequisites:
          key === start && copy > 0 ? [named(copy - 1, at)] : prerequisites.map((id) => named(copy, id)),
      })),
    )
      .flat()
      .slice(0, count),
    choices: Array.from({ length: copies }, (_, copy) =>
      choices.map(({ id, skills: keys }) => ({
        id: named(copy, id),
        skills: keys.map((key) => named(copy, key)),
      })),
    ).flat(),
  };
}
