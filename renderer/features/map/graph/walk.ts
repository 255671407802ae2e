import type { Box } from '../../../../domain/charts/matrix.ts';
import type { SkillGraph } from '../../../../domain/graph/skill-graph.ts';

export type Step = 'up' | 'down' | 'forward' | 'back' | 'first' | 'last';

export interface Walk {
  readonly graph: SkillGraph;
  /** Where each skill is, by its key. */
  readonly boxes: ReadonlyMap<string, Box>;
}

/**
 * Where a step leads from a skill: up and down in its column, forward and back along a line, to the nearest skill at its other end.
 * @param cameFrom the skill before; a step back along the same line leads there
 * @returns its key; undefined at an end
 */
export function stepFrom(walk: Walk, key: string, step: Step, cameFrom?: string): string | undefined {
  const { graph, boxes } = walk;
  const node = graph.nodes.get(graph.nodeOf.get(key)!)!;
  if (step === 'up' || step === 'down') {
    const column = columnOf(walk, node.level);
    return column[column.indexOf(key) + (step === 'up' ? -1 : 1)];
  }
  if (step === 'first') return columnOf(walk, 0)[0];
  if (step === 'last')
    return columnOf(walk, Math.max(...[...graph.nodes.values()].map(({ level }) => level)))[0];
  const there = (step === 'forward' ? node.after : node.before).flatMap((id) => graph.nodes.get(id)!.skills);
  if (cameFrom !== undefined && there.includes(cameFrom)) return cameFrom;
  const middle = (one: string) => boxes.get(one)!.y + boxes.get(one)!.height / 2;
  const away = (one: string) => Math.abs(middle(one) - middle(key));
  return there.toSorted((a, b) => away(a) - away(b))[0];
}

/** The skills of a level, top down. */
export function columnOf({ graph, boxes }: Walk, level: number): readonly string[] {
  return [...graph.nodes.values()]
    .filter((node) => node.level === level)
    .flatMap(({ skills }) => skills)
    .toSorted((a, b) => boxes.get(a)!.y - boxes.get(b)!.y);
}
