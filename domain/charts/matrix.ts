import { share } from '../standing/standing.ts';
import type { ItemCounts } from '../standing/standing.ts';
import { element as svg } from '../base/markup.ts';
import type { Markup } from '../base/markup.ts';
import { round } from './round.ts';
import { textWidth, wrapText } from './text.ts';

/** The figures to draw, as `cells[row][column]`. The caller supplies all words. */
export interface MatrixChart {
  readonly rows: readonly string[];
  /** Shorter names of the rows, for a drawing that would be too wide otherwise. */
  readonly shortRows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly ItemCounts[])[];
  readonly totals: readonly ItemCounts[];
  /** The heading of the totals. */
  readonly all: string;
  /** A figure in words, such as `18 of 24`, and the shortest way to write it, such as `18/24`. */
  readonly long: (figure: ItemCounts) => string;
  readonly short: (figure: ItemCounts) => string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MatrixDrawing {
  readonly tree: Markup;
  readonly width: number;
  readonly height: number;
  /** The position of each cell, `boxes[row][column]`, so that the caller can lay buttons over the drawing. */
  readonly boxes: readonly (readonly Box[])[];
}

const labels = { width: 165, short: 84, font: 13, lines: 3 } as const;
const heads = { height: 62, font: 10.5, lines: 5 } as const;
// If a column is too narrow for a word of its heading, all headings stand upright and have at most two lines each.
const upright = { height: 112, length: 100, lines: 2 } as const;
const totals = { narrowest: 64, short: 48, gap: 8 } as const;
const cell = { height: 50, gap: 3, narrowest: 43, font: 12 } as const;

/**
 * The opacity of a cell for a share of 0 to 1. Ink stays readable on every shade, on light and dark paper.
 */
export function shade(of: number): number {
  return 0.08 + 0.42 * of;
}

/**
 * Draws a matrix of figures. The more of a cell is done, the darker the cell and the longer the bar at its
 * foot.
 * @param width the available width, CSS pixels; the drawing is wider if its cells would become too narrow to
 * read
 */
export function drawMatrix(chart: MatrixChart, width: number): MatrixDrawing {
  const { columns } = chart;
  const narrowest = cell.narrowest + cell.gap;
  const widestOf = (write: MatrixChart['long']) =>
    Math.ceil(Math.max(0, ...chart.totals.map((figure) => textWidth(write(figure), cell.font)))) + totals.gap;
  const stepIn = (room: number) => Math.floor(room / Math.max(1, columns.length));
  const longTotals = Math.max(totals.narrowest, widestOf(chart.long));
  const isTight = stepIn(width - labels.width - longTotals) < narrowest;
  const [rows, labelsWidth, totalsWidth, writeTotal] = isTight
    ? [chart.shortRows, labels.short, Math.max(totals.short, widestOf(chart.short)), chart.short]
    : [chart.rows, labels.width, longTotals, chart.long];
  const step = Math.max(narrowest, stepIn(width - labelsWidth - totalsWidth));
  const stands = columns.some((title) => !fitsAcross(title, step));
  const top = stands ? upright.height : heads.height;
  const boxOf = (row: number, column: number): Box => ({
    x: labelsWidth + column * step,
    y: top + row * (cell.height + cell.gap),
    width: step - cell.gap,
    height: cell.height,
  });
  const size = {
    width: labelsWidth + columns.length * step + totalsWidth,
    height: top + rows.length * (cell.height + cell.gap),
  };
  const isRoomy = chart.cells
    .flat()
    .every((figure) => textWidth(chart.long(figure), cell.font) <= step - cell.gap - 12);
  // All cells alike: they are compared with each other.
  const write = isRoomy ? chart.long : chart.short;
  const boxes = rows.map((_, row) => columns.map((__, column) => boxOf(row, column)));
  const tree = svg(
    'svg',
    {
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      'font-family': 'var(--sans)',
    },
    ...columns.map((title, column) => drawHead(title, boxOf(0, column), stands)),
    svg(
      'text',
      {
        x: size.width,
        y: top - 8,
        'font-size': heads.font,
        fill: 'var(--ink-3)',
        'text-anchor': 'end',
      },
      chart.all,
    ),
    ...rows.flatMap((title, row) => [
      drawLabel(title, boxOf(row, 0).y, labelsWidth),
      ...columns.map((_, column) =>
        drawCell(write, chart.cells[row]![column]!, boxes[row]![column]!, isRoomy ? 6 : 4),
      ),
      drawTotal(writeTotal(chart.totals[row]!), size.width, boxOf(row, 0).y),
    ]),
  );
  return { tree, ...size, boxes };
}

function drawCell(
  write: MatrixChart['long'],
  figure: ItemCounts,
  { x, y, width, height }: Box,
  margin: number,
): Markup {
  if (figure.required === 0) {
    const dot = { cx: x + width / 2, cy: y + height / 2, r: 1.5, fill: 'var(--ink-3)' };
    return svg('circle', dot);
  }
  const done = share(figure);
  const bar = { x: x + margin, y: y + height - 9, height: 3, rx: 1.5 };
  return svg(
    'g',
    {},
    svg('rect', { x, y, width, height, rx: 4, fill: 'var(--moss)', 'fill-opacity': round(shade(done)) }),
    svg(
      'text',
      { x: x + margin, y: y + height - 19, 'font-size': cell.font, fill: 'var(--ink)', class: 'num' },
      write(figure),
    ),
    svg('rect', { ...bar, width: width - 2 * margin, fill: 'var(--ink)', 'fill-opacity': 0.14 }),
    svg('rect', { ...bar, width: round((width - 2 * margin) * done), fill: 'var(--moss)' }),
  );
}

function fitsAcross(title: string, step: number): boolean {
  return title.split(/\s+/).every((word) => textWidth(word, heads.font) <= step - 2);
}

function drawHead(title: string, { x, y, width }: Box, stands: boolean): Markup {
  const attrs = { 'font-size': heads.font, fill: 'var(--ink-3)' };
  const lineHeight = heads.font + 1;
  if (!stands) {
    const lines = wrapText(title, width + cell.gap - 2, heads.font, heads.lines);
    return svg('text', attrs, ...spans(lines, x + 1, y - 8, lineHeight));
  }
  const lines = wrapText(title, upright.length, heads.font, upright.lines);
  const from = { x: round(x + width / 2 + heads.font / 3 + ((lines.length - 1) * lineHeight) / 2), y: y - 6 };
  const transform = `rotate(-90 ${from.x} ${from.y})`;
  return svg('text', { ...attrs, transform }, ...spans(lines, from.x, from.y, lineHeight));
}

function drawLabel(title: string, y: number, width: number): Markup {
  const lines = wrapText(title, width - 8, labels.font, labels.lines);
  const attrs = { 'font-size': labels.font, 'font-weight': 500, fill: 'var(--ink)' };
  const lineHeight = labels.font + 4;
  const lowest = y + cell.height / 2 + labels.font / 3 + ((lines.length - 1) * lineHeight) / 2;
  return svg('text', attrs, ...spans(lines, 0, lowest, lineHeight));
}

function drawTotal(text: string, right: number, y: number): Markup {
  const place = { x: right, y: y + cell.height / 2 + 4, 'text-anchor': 'end' };
  return svg('text', { ...place, 'font-size': cell.font, fill: 'var(--ink-2)', class: 'num' }, text);
}

/** Stacked lines of text; the last one is at `lowest`. */
function spans(lines: readonly string[], x: number, lowest: number, lineHeight: number): Markup[] {
  return lines.map((line, i) =>
    svg('tspan', { x, y: round(lowest - (lines.length - 1 - i) * lineHeight) }, line),
  );
}
