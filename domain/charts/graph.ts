import { element as svg } from '../base/markup.ts';
import type { Markup } from '../base/markup.ts';
import type { Arrangement, PlacedLine, PlacedNode } from '../graph/arrange.ts';
import type { GraphNode } from '../graph/skill-graph.ts';
import type { SkillState } from '../standing/skill-state.ts';
import { foot, letters, linesOf, memberBox, node } from './graph-boxes.ts';
import type { GraphTitles } from './graph-boxes.ts';
import { shade } from './matrix.ts';
import type { Box } from './matrix.ts';
import { round } from './round.ts';
import { wrapText } from './text.ts';

/** What the graph shows of a skill. */
export interface DrawnSkill {
  readonly title: string;
  readonly state: SkillState;
  /** The share of its items that is done, and the share that is done and fades; 0 to 1. */
  readonly done: number;
  readonly fading: number;
  /** Whether it counts; the others have a broken outline. */
  readonly counts: boolean;
}

export interface GraphChart extends GraphTitles {
  readonly arrangement: Arrangement;
  readonly drawn: (key: string) => DrawnSkill;
}

/** How far the drawing reaches beyond the arrangement on every side: half an outline is outside its box. */
export const edge = 2;

/**
 * Draws a graph from left to right: what is done is darker, with a longer bar; what fades of that is lighter; what may be begun now
 * has a strong outline.
 * @param only the ids of the nodes to draw, with the lines between them; all without it
 */
export function drawGraph(chart: GraphChart, only?: ReadonlySet<string>): Markup {
  const { width, height, lines, nodes } = chart.arrangement;
  const isDrawn = (id: string) => only?.has(id) ?? true;
  const drawnLines = lines.filter(({ from, to }) => isDrawn(from) && isDrawn(to));
  const stroke =
    only === undefined
      ? { stroke: 'var(--rule-strong)', 'stroke-width': 1 }
      : { stroke: 'var(--moss)', 'stroke-width': 1.5 };
  return svg(
    'svg',
    {
      viewBox: `${-edge} ${-edge} ${round(width + 2 * edge)} ${round(height + 2 * edge)}`,
      width: round(width + 2 * edge),
      height: round(height + 2 * edge),
      'font-family': 'var(--sans)',
    },
    ...[...Map.groupBy(drawnLines, ({ from }) => from).values()].map((some) =>
      svg('path', { d: some.map(wayOfLine).join(''), fill: 'none', ...stroke }),
    ),
    ...[...chart.graph.nodes.values()]
      .filter(({ id }) => isDrawn(id))
      .map((one) => drawNode(one, nodes.get(one.id)!, chart)),
  );
}

/** Level pieces, joined by curves. */
function wayOfLine({ points }: PlacedLine): string {
  const [[x, y]] = points as [PlacedLine['points'][number]];
  const parts = [`M${round(x)} ${round(y)}`];
  for (let i = 1; i < points.length; i++) {
    const [fromX, fromY] = points[i - 1]!;
    const [toX, toY] = points[i]!;
    const bend = (toX - fromX) * 0.55;
    parts.push(
      i % 2 === 0
        ? `H${round(toX)}`
        : `C${[fromX + bend, fromY, toX - bend, toY, toX, toY].map(round).join(' ')}`,
    );
  }
  return parts.join('');
}

function drawNode(one: GraphNode, box: PlacedNode, chart: GraphChart): Markup {
  const lines = linesOf(one, chart);
  const { x, y, width, height } = box;
  if (one.choice === undefined) {
    const skill = chart.drawn(one.skills[0]!);
    const middle = y + height - foot.height / 2;
    return svg(
      'g',
      {},
      ...outline(skill, { x, y, width, height }),
      writeLines(lines, x, y, ink(skill)),
      drawMark(skill.state, x + node.pad + foot.mark, middle),
      ...drawBar(skill, x + foot.left, middle - foot.bar / 2, width - foot.left - node.pad),
    );
  }
  return svg(
    'g',
    {},
    svg('rect', {
      ...rounded({ x, y, width, height }),
      fill: 'var(--paper-2)',
      stroke: 'var(--rule-strong)',
    }),
    writeLines(lines, x, y, { 'font-size': letters.size, fill: 'var(--ink-2)' }),
    ...one.skills.map((key, i) => drawMember(chart.drawn(key), memberBox(box, lines.length, i))),
  );
}

function drawMember(skill: DrawnSkill, box: Box): Markup {
  const { x, y, width, height } = box;
  const left = 2 * foot.mark + 5;
  const [title] = wrapText(skill.title, width - left - 8, letters.size, 1);
  return svg(
    'g',
    {},
    ...outline(skill, box),
    drawMark(skill.state, x + 4 + foot.mark, y + height / 2 - 1),
    svg('text', { ...ink(skill), x: round(x + 4 + left), y: round(y + height / 2 + 3) }, title!),
    ...drawBar(skill, x + 4, y + height - 4, width - 8, 2),
  );
}

const rounded = ({ x, y, width, height }: Box) => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
  rx: node.radius,
});

const outlines: Readonly<Record<SkillState, readonly [colour: string, width: number]>> = {
  done: ['var(--moss-line)', 1],
  begun: ['var(--amber-mark)', 1],
  ready: ['var(--moss)', 2],
  later: ['var(--rule-strong)', 1],
  skipped: ['var(--rule-strong)', 1],
};

function outline({ state, done, fading, counts }: Omit<DrawnSkill, 'title'>, box: Box): Markup[] {
  const [stroke, width] = outlines[state];
  const frame = rounded(box);
  // What fades is half as dark as what is fresh.
  const fresh = done - fading / 2;
  return [
    svg('rect', { ...frame, fill: 'var(--paper)' }),
    svg('rect', {
      ...frame,
      fill: 'var(--moss)',
      'fill-opacity': done === 0 ? 0 : round(shade(fresh)),
      stroke,
      // What is not needed is not what to do now.
      'stroke-width': counts ? width : 1,
      ...(counts ? {} : { 'stroke-dasharray': '4 3' }),
    }),
  ];
}

const ink = ({ state, counts }: DrawnSkill) => ({
  'font-size': letters.size,
  fill: state === 'later' || state === 'skipped' ? 'var(--ink-2)' : 'var(--ink)',
  ...(state === 'ready' && counts ? { 'font-weight': 600 } : {}),
});

function writeLines(lines: readonly string[], x: number, y: number, look: Markup['attrs']): Markup {
  return svg(
    'text',
    look,
    ...lines.map((line, i) =>
      svg('tspan', { x: round(x + node.pad), y: round(y + letters.first + i * letters.line) }, line),
    ),
  );
}

function drawBar(
  { done, fading }: Pick<DrawnSkill, 'done' | 'fading'>,
  x: number,
  y: number,
  width: number,
  height: number = foot.bar,
): Markup[] {
  const frame = { x: round(x), y: round(y), height, rx: height / 2 };
  const part = (share: number, opacity: number) =>
    share === 0
      ? []
      : [
          svg('rect', {
            ...frame,
            width: round(width * share),
            fill: 'var(--moss)',
            'fill-opacity': opacity,
          }),
        ];
  return [
    svg('rect', { ...frame, width: round(width), fill: 'var(--ink)', 'fill-opacity': 0.14 }),
    ...part(done, 0.45),
    ...part(done - fading, 1),
  ];
}

/** A skill without words, for the legend. */
export function drawSample(skill: Omit<DrawnSkill, 'title'>): Markup {
  const box = { x: 1.5, y: 1.5, width: 34, height: 13 };
  const size = { width: box.width + 3, height: box.height + 3 };
  return svg(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, ...size },
    ...outline(skill, box),
    drawMark(skill.state, box.x + 4 + foot.mark, box.y + box.height / 2),
    ...drawBar(skill, box.x + 14, box.y + box.height / 2 - foot.bar / 2, box.width - 18),
  );
}

/** The shapes of the states ○ ◐ ● ⊘, as everywhere. */
function drawMark(state: SkillState, cx: number, cy: number): Markup {
  const r = foot.mark;
  const ring = (colour: string) =>
    svg('circle', { cx: round(cx), cy: round(cy), r, fill: 'none', stroke: colour, 'stroke-width': 1.2 });
  if (state === 'done')
    return svg('circle', { cx: round(cx), cy: round(cy), r: r + 0.5, fill: 'var(--moss)' });
  if (state === 'begun')
    return svg(
      'g',
      {},
      ring('var(--amber-mark)'),
      svg('path', {
        d: `M${round(cx)} ${round(cy - r)}a${r} ${r} 0 0 0 0 ${2 * r}z`,
        fill: 'var(--amber-mark)',
      }),
    );
  if (state === 'skipped')
    return svg(
      'g',
      {},
      ring('var(--slate)'),
      svg('path', { d: `M${round(cx - 2)} ${round(cy)}h4`, stroke: 'var(--slate)', 'stroke-width': 1.2 }),
    );
  return ring(state === 'ready' ? 'var(--moss)' : 'var(--edge)');
}
