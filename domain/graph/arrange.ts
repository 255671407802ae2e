import { Graph, layout } from '@dagrejs/dagre';
import { spread } from './spread.ts';

/** A node to place, as plain data: it crosses to a worker. */
export interface NodeToPlace {
  readonly id: string;
  readonly level: number;
  readonly before: readonly string[];
  /** Pixels at a zoom of 1, as all sizes here. */
  readonly height: number;
}

export interface ToArrange {
  /** Level by level. */
  readonly nodes: readonly NodeToPlace[];
  /** The width of every node. */
  readonly width: number;
  /** The distance between two columns. */
  readonly gap: number;
}

export interface PlacedNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The way of a line from one node to another that builds on it. */
export interface PlacedLine {
  readonly from: string;
  readonly to: string;
  /** From the right edge of `from` to the left edge of `to`: the ends of pieces that are level, and of those between them. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Arrangement {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly lines: readonly PlacedLine[];
}

const between = { nodes: 8, lanes: 5 } as const;

/**
 * Places a graph: each level is a column, from left to right. A line that passes a column has a lane there, which all lines from
 * the same node share. The order within the columns, with few crossings, is that of dagre; the columns are as tight as they can be.
 */
export function arrange({ nodes, width, gap }: ToArrange): Arrangement {
  const { graph, lanes, lines } = laidOut(nodes, width, gap);
  const step = width + gap;
  const columns: string[][] = [];
  const levels = new Map([...nodes.map(({ id, level }) => [id, level] as const), ...lanes]);
  for (const [id, level] of levels) (columns[level] ??= []).push(id);
  const wish = (id: string) => graph.node(id).y ?? 0;
  const takes = (id: string) => (lanes.has(id) ? between.lanes : graph.node(id).height + between.nodes);
  const heights = columns.map((column) => column.reduce((sum, id) => sum + takes(id), 0));
  const height = Math.max(0, ...heights);
  const whole = graph.graph().height ?? 0;
  const scale = whole === 0 ? 1 : height / whole;
  const middles = new Map<string, number>();
  for (const column of columns) {
    const ordered = column.toSorted((a, b) => wish(a) - wish(b));
    const placed = spread(
      ordered.map((id) => ({ height: takes(id), wish: wish(id) * scale })),
      height,
    );
    ordered.forEach((id, i) => middles.set(id, placed[i]!));
  }
  const left = (id: string) => levels.get(id)! * step;
  return {
    width: Math.max(0, columns.length * step - gap),
    height,
    nodes: new Map(
      nodes.map(({ id, height: own }) => [
        id,
        { x: left(id), y: middles.get(id)! - own / 2, width, height: own },
      ]),
    ),
    lines: lines.map(({ from, to, through }) => ({
      from,
      to,
      points: [
        [left(from) + width, middles.get(from)!],
        ...through.flatMap((lane) => {
          const y = middles.get(lane)!;
          return [[left(lane), y] as const, [left(lane) + width, y] as const];
        }),
        [left(to), middles.get(to)!],
      ],
    })),
  };
}

/** A graph whose every line leads from one column to the next, with the positions that dagre gives it. */
function laidOut(nodes: readonly NodeToPlace[], width: number, gap: number) {
  const graph = new Graph();
  // From the right: so the levels of dagre, counted from the sinks, are those from what builds on nothing.
  graph.setGraph({ rankdir: 'RL', ranker: 'longest-path', nodesep: between.lanes, ranksep: gap });
  graph.setDefaultEdgeLabel(() => ({}));
  const levelOf = new Map(nodes.map(({ id, level }) => [id, level]));
  for (const { id, height } of nodes) graph.setNode(id, { width, height });
  const lanes = new Map<string, number>();
  const lines = nodes.flatMap(({ id, level, before }) =>
    before.map((from) => {
      const through: string[] = [];
      let last = from;
      for (let at = levelOf.get(from)! + 1; at < level; at++) {
        // No id of a node has a blank.
        const lane = `${from} ${at}`;
        if (!lanes.has(lane)) {
          lanes.set(lane, at);
          graph.setNode(lane, { width, height: 1 });
          graph.setEdge(lane, last);
        }
        through.push(lane);
        last = lane;
      }
      graph.setEdge(id, last);
      return { from, to: id, through };
    }),
  );
  layout(graph);
  return { graph, lanes, lines };
}
