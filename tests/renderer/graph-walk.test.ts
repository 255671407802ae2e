import { describe, expect, it } from 'vitest';
import { boxesOf, graphToArrange } from '../../domain/charts/graph-boxes.ts';
import { arrange } from '../../domain/graph/arrange.ts';
import { wayOf } from '../../domain/graph/skill-graph.ts';
import { titlesOf } from '../../renderer/features/map/graph/titles.ts';
import { columnOf, stepFrom } from '../../renderer/features/map/graph/walk.ts';
import { bundledIndex } from '../support/paths.ts';

const { skills } = bundledIndex();
const titles = titlesOf(bundledIndex());
const arrangement = arrange(graphToArrange(titles));

describe('the walk along its lines', () => {
  const walk = { graph: titles.graph, boxes: boxesOf({ ...titles, arrangement }) };
  const step = (key: string, to: Parameters<typeof stepFrom>[2], from?: string) =>
    stepFrom(walk, key, to, from);

  it('goes forward and back along lines, and back to where one came from', () => {
    const next = step('caching', 'forward')!;
    expect(wayOf(titles.graph, titles.graph.nodeOf.get('caching')!).after).toContain(
      titles.graph.nodeOf.get(next),
    );
    expect(step(next, 'back', 'caching')).toBe('caching');
    expect(step('workstation', 'back')).toBeUndefined();
  });

  it('reaches every skill from the first one', () => {
    const reached = new Set([step('caching', 'first')!]);
    for (const key of reached)
      for (const to of ['up', 'down', 'forward', 'back'] as const) {
        const next = step(key, to);
        if (next !== undefined) reached.add(next);
      }
    expect(reached.size).toBe(skills.size);
  });

  it('goes up and down in a column, through the skills of a choice', () => {
    const column = columnOf(walk, titles.graph.nodes.get(titles.graph.nodeOf.get('java')!)!.level);
    expect(column.slice(column.indexOf('java'), column.indexOf('java') + 4)).toEqual([
      'java',
      'python',
      'ruby',
      'nodejs',
    ]);
    expect(step('java', 'down')).toBe('python');
    expect(step(column[0]!, 'up')).toBeUndefined();
  });
});
