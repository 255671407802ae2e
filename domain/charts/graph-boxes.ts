import type { Arrangement, PlacedNode, ToArrange } from '../graph/arrange.ts';
import type { GraphNode, SkillGraph } from '../graph/skill-graph.ts';
import type { Box } from './matrix.ts';
import { wrapText } from './text.ts';

/** What there is to read in a graph. */
export interface GraphTitles {
  readonly graph: SkillGraph;
  /** The title of a skill, by its key. */
  readonly skill: (key: string) => string;
  /** The title of a choice group, by its id. */
  readonly choice: (id: string) => string;
}

/** The sizes of a node, of its title and of what is in it, in px. */
export const node = { width: 96, gap: 22, pad: 6, radius: 4 } as const;
export const letters = { size: 11.5, line: 13.5, lines: 3, ofChoice: 4, first: 13.5 } as const;
/** Below the title: the mark of the state, and the bar. */
export const foot = { height: 16, mark: 3.5, bar: 3, left: 18 } as const;
export const member = { height: 24, between: 3, inset: 4, top: 6, end: 5 } as const;

const inner = node.width - 2 * node.pad;
const memberWidth = node.width - 2 * member.inset;

/** What `arrange` needs to know of a graph with these titles. */
export function graphToArrange(titles: GraphTitles): ToArrange {
  const nodes = [...titles.graph.nodes.values()].map((one) => ({
    id: one.id,
    level: one.level,
    before: one.before,
    height: heightOf(one, linesOf(one, titles).length),
  }));
  return { nodes, width: node.width, gap: node.gap };
}

function heightOf({ choice, skills }: GraphNode, lines: number): number {
  const title = lines * letters.line;
  return choice === undefined
    ? title + foot.height + 2
    : title + member.top + skills.length * (member.height + member.between) + member.end;
}

/** The lines of the title of a node. */
export function linesOf({ choice, skills }: GraphNode, titles: GraphTitles): readonly string[] {
  const title = choice === undefined ? titles.skill(skills[0]!) : titles.choice(choice);
  return wrapText(title, inner, letters.size, choice === undefined ? letters.lines : letters.ofChoice);
}

/** Where each skill is in the drawing, by its key. */
export function boxesOf({
  graph,
  arrangement,
  ...titles
}: GraphTitles & { readonly arrangement: Arrangement }): ReadonlyMap<string, Box> {
  return new Map(
    [...graph.nodes.values()].flatMap((one) => {
      const box = arrangement.nodes.get(one.id)!;
      if (one.choice === undefined) return [[one.skills[0]!, box] as const];
      const lines = linesOf(one, { graph, ...titles }).length;
      return one.skills.map((key, i) => [key, memberBox(box, lines, i)] as const);
    }),
  );
}

/** Where a skill of a choice group is, the i-th of it, below so many lines of title. */
export function memberBox({ x, y }: PlacedNode, lines: number, i: number): Box {
  const top = y + lines * letters.line + member.top + i * (member.height + member.between);
  return { x: x + member.inset, y: top, width: memberWidth, height: member.height };
}
