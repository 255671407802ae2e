import { share } from '../standing/standing.ts';
import type { ItemCounts } from '../standing/standing.ts';
import { element as svg } from '../base/markup.ts';
import type { Markup } from '../base/markup.ts';
import { round } from './round.ts';
import { textWidth, wrapText } from './text.ts';

/** The figures to draw, as `cells[row][column]`. The caller supplies all words. */
export interface MatrixChart {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly ItemCounts[])[];
  readonly totals: readonly ItemCounts[];
  /** How many of the done items of each cell fade: that part of its bar is lighter. */
  readonly fading?: readonly (readonly number[])[];
  /** The heading of the totals. */
  readonly all: string;
  /** A figure in words, such as `18 of 24`, and the end of it for two lines: `of 24`. */
  readonly words: (figure: ItemCounts) => string;
  readonly ending: (figure: ItemCounts) => string;
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

const labels = { width: 165, font: 13, lines: 3 } as const;
/** If a row would be too wide. */
const tightLabels = { width: 88, font: 10.5, lines: 4 } as const;
/** The larger type if every word of the headings fits into its column. */
const heads = { height: 68, fonts: [12, 10.5], lines: 5 } as const;
// If a column is too narrow for a word of its heading, all headings stand upright and have at most two lines each.
const upright = { height: 112, length: 100, lines: 2, font: 10.5 } as const;
const totals = { narrowest: 64, tight: 40, gap: 8 } as const;
const cell = { height: 50, gap: 3, narrowest: 43, font: 12, small: 10 } as const;

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
  const { columns, rows } = chart;
  const narrowest = cell.narrowest + cell.gap;
  const inOneLine: Write = (figure) => [chart.words(figure)];
  const inTwoLines: Write = (figure) => [String(figure.done), chart.ending(figure)];
  const widestOf = (write: Write) =>
    Math.ceil(Math.max(0, ...chart.totals.flatMap(write).map((line) => textWidth(line, cell.font)))) +
    totals.gap;
  const stepIn = (room: number) => Math.floor(room / Math.max(1, columns.length));
  const widest = Math.max(totals.narrowest, widestOf(inOneLine));
  const isTight = stepIn(width - labels.width - widest) < narrowest;
  const label = isTight ? tightLabels : labels;
  const writeTotal = isTight ? inTwoLines : inOneLine;
  const totalsWidth = isTight ? Math.max(totals.tight, widestOf(inTwoLines)) : widest;
  const step = Math.max(narrowest, stepIn(width - label.width - totalsWidth));
  const across = heads.fonts.find((font) => columns.every((title) => fitsAcross(title, step, font)));
  const top = across === undefined ? upright.height : heads.height;
  const boxOf = (row: number, column: number): Box => ({
    x: label.width + column * step,
    y: top + row * (cell.height + cell.gap),
    width: step - cell.gap,
    height: cell.height,
  });
  const size = {
    width: label.width + columns.length * step + totalsWidth,
    height: top + rows.length * (cell.height + cell.gap),
  };
  const isRoomy = chart.cells
    .flat()
    .every((figure) => textWidth(chart.words(figure), cell.font) <= step - cell.gap - 12);
  // All cells alike: they are compared with each other.
  const write = isRoomy ? inOneLine : inTwoLines;
  const boxes = rows.map((_, row) => columns.map((__, column) => boxOf(row, column)));
  const tree = svg(
    'svg',
    {
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      'font-family': 'var(--sans)',
    },
    ...columns.map((title, column) => drawHead(title, boxOf(0, column), across)),
    svg(
      'text',
      {
        x: size.width,
        y: top - 8,
        'font-size': across ?? upright.font,
        fill: 'var(--ink-3)',
        'text-anchor': 'end',
      },
      chart.all,
    ),
    ...rows.flatMap((title, row) => [
      drawLabel(title, boxOf(row, 0).y, label),
      ...columns.map((_, column) =>
        drawCell(
          write,
          chart.cells[row]![column]!,
          chart.fading?.[row]![column] ?? 0,
          boxes[row]![column]!,
          isRoomy ? 6 : 5,
        ),
      ),
      ...drawTotal(writeTotal(chart.totals[row]!), size.width, boxOf(row, 0).y),
    ]),
  );
  return { tree, ...size, boxes };
}

/** Writes a figure in one line or two. */
type Write = (figure: ItemCounts) => readonly string[];

function drawCell(
  write: Write,
  figure: ItemCounts,
  fading: number,
  { x, y, width, height }: Box,
  margin: number,
): Markup {
  if (figure.required === 0) {
    const dot = { cx: x + width / 2, cy: y + height / 2, r: 1.5, fill: 'var(--ink-3)' };
    return svg('circle', dot);
  }
  const done = share(figure);
  const bar = { x: x + margin, y: y + height - 9, height: 3, rx: 1.5 };
  const part = (share: number) => ({
    ...bar,
    width: round((width - 2 * margin) * share),
    fill: 'var(--moss)',
  });
  return svg(
    'g',
    {},
    svg('rect', { x, y, width, height, rx: 4, fill: 'var(--moss)', 'fill-opacity': round(shade(done)) }),
    ...drawFigure(write(figure), { x: x + margin, fill: 'var(--ink)' }, y + height - 19),
    svg('rect', { ...bar, width: width - 2 * margin, fill: 'var(--ink)', 'fill-opacity': 0.14 }),
    ...(fading === 0 ? [] : [svg('rect', { ...part(done), 'fill-opacity': 0.45 })]),
    svg('rect', part(done - fading / figure.required)),
  );
}

/** The lines of a figure. @param middle the base of one line; two are around it */
function drawFigure(
  lines: readonly string[],
  place: Readonly<Record<string, string | number>>,
  middle: number,
): readonly Markup[] {
  return lines.map((line, i) =>
    svg(
      'text',
      {
        ...place,
        y: lines.length === 1 ? middle : middle - 12 + 12 * i,
        'font-size': i === 0 ? cell.font : cell.small,
        class: 'num',
      },
      line,
    ),
  );
}

function fitsAcross(title: string, step: number, font: number): boolean {
  return title.split(/\s+/).every((word) => textWidth(word, font) <= step - 2);
}

/** @param across the size of the type; undefined for a heading that stands upright */
function drawHead(title: string, { x, y, width }: Box, across: number | undefined): Markup {
  const font = across ?? upright.font;
  const attrs = { 'font-size': font, fill: 'var(--ink-3)' };
  const lineHeight = font + 1;
  if (across !== undefined) {
    const lines = wrapText(title, width + cell.gap - 2, font, heads.lines);
    return svg('text', attrs, ...spans(lines, x + 1, y - 8, lineHeight));
  }
  const lines = wrapText(title, upright.length, font, upright.lines);
  const from = { x: round(x + width / 2 + font / 3 + ((lines.length - 1) * lineHeight) / 2), y: y - 6 };
  const transform = `rotate(-90 ${from.x} ${from.y})`;
  return svg('text', { ...attrs, transform }, ...spans(lines, from.x, from.y, lineHeight));
}

function drawLabel(title: string, y: number, label: typeof labels | typeof tightLabels): Markup {
  const { font } = label;
  const lines = wrapText(title, label.width - 4, font, label.lines);
  const attrs = { 'font-size': font, 'font-weight': 500, fill: 'var(--ink)' };
  const lineHeight = Math.round(1.25 * font);
  const lowest = y + cell.height / 2 + font / 3 + ((lines.length - 1) * lineHeight) / 2;
  return svg('text', attrs, ...spans(lines, 0, lowest, lineHeight));
}

function drawTotal(lines: readonly string[], right: number, y: number): readonly Markup[] {
  const middle = y + cell.height / 2 + (lines.length === 1 ? 4 : 10);
  return drawFigure(lines, { x: right, fill: 'var(--ink-2)', 'text-anchor': 'end' }, middle);
}

/** Stacked lines of text; the last one is at `lowest`. */
function spans(lines: readonly string[], x: number, lowest: number, lineHeight: number): Markup[] {
  return lines.map((line, i) =>
    svg('tspan', { x, y: round(lowest - (lines.length - 1 - i) * lineHeight) }, line),
  );
}
