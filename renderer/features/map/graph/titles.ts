import type { GraphTitles } from '../../../../domain/charts/graph-boxes.ts';
import { skillGraph } from '../../../../domain/graph/skill-graph.ts';
import type { PathIndex } from '../../../../domain/path/path-index.ts';

const known = new WeakMap<PathIndex, GraphTitles>();

/** The graph of a path with its titles; the same one every time. */
export function titlesOf(index: PathIndex): GraphTitles {
  const before = known.get(index);
  if (before !== undefined) return before;
  const choices = new Map(index.path.choices.map(({ id, title }) => [id, title]));
  const titles: GraphTitles = {
    graph: skillGraph(index.path),
    skill: (key) => index.skills.get(key)!.title,
    choice: (id) => choices.get(id)!,
  };
  known.set(index, titles);
  return titles;
}
