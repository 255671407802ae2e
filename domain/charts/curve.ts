import { element as svg } from '../base/markup.ts';
import type { Markup } from '../base/markup.ts';
import { round } from './round.ts';
import { monthLabels } from './months.ts';

export interface CurveChart {
  /** Oldest first, at least two; days as `2026-11-27`. */
  readonly points: readonly { readonly day: string; readonly done: number }[];
  /** The total amount to do: the top of the drawing. */
  readonly whole: number;
  /** A day to mark; null for none. */
  readonly since: string | null;
  readonly day: (day: string) => string;
  readonly month: (day: string) => string;
  readonly number: (value: number) => string;
}

const size = { width: 680, height: 190, left: 36, right: 44, top: 14, bottom: 24, font: 11 } as const;

/** Draws the amount done over time against the total. */
export function drawCurve(chart: CurveChart): Markup {
  const { points, whole, since } = chart;
  const [first, last] = [points[0]!, points.at(-1)!];
  const [from, to] = [Date.parse(first.day), Date.parse(last.day)];
  const top = Math.max(whole, ...points.map(({ done }) => done), 1);
  const [right, bottom] = [size.width - size.right, size.height - size.bottom];
  const x = (day: string) =>
    round(size.left + ((Date.parse(day) - from) / (to - from)) * (right - size.left));
  const y = (done: number) => round(bottom - (done / top) * (bottom - size.top));
  const line = points.map(({ day, done }) => `${x(day)},${y(done)}`).join(' ');
  const label = { 'font-size': size.font, fill: 'var(--ink-3)' };
  const grid = [0, Math.round(top / 2), top].flatMap((value) => [
    svg('line', { x1: size.left, x2: right, y1: y(value), y2: y(value), stroke: 'var(--rule)' }),
    svg(
      'text',
      { ...label, x: size.left - 6, y: y(value) + 4, 'text-anchor': 'end', class: 'num' },
      chart.number(value),
    ),
  ]);
  return svg(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, width: size.width, height: size.height },
    ...grid,
    ...monthLabels({
      first: first.day,
      last: last.day,
      x,
      width: size.width,
      fontSize: size.font,
      month: chart.month,
    }).map(({ at, text }) =>
      svg('text', { ...label, x: at, y: size.height - 6, 'text-anchor': 'start' }, text),
    ),
    svg('polygon', {
      points: `${x(first.day)},${bottom} ${line} ${x(last.day)},${bottom}`,
      fill: 'var(--moss)',
      'fill-opacity': 0.14,
    }),
    svg('polyline', {
      points: line,
      fill: 'none',
      stroke: 'var(--moss)',
      'stroke-width': 2,
      'stroke-linejoin': 'round',
    }),
    ...(since === null || since <= first.day || since > last.day
      ? []
      : sinceMark(x(since), bottom, chart.day(since))),
    svg('circle', { cx: x(last.day), cy: y(last.done), r: 3.5, fill: 'var(--moss)' }),
    svg(
      'text',
      {
        x: x(last.day) + 8,
        y: y(last.done) + 4,
        'font-size': 13,
        'font-weight': 600,
        fill: 'var(--ink)',
        class: 'num',
      },
      chart.number(last.done),
    ),
  );
}

function sinceMark(x: number, bottom: number, words: string): Markup[] {
  const toRight = x < size.width / 2;
  return [
    svg('line', {
      x1: x,
      x2: x,
      y1: size.top,
      y2: bottom,
      stroke: 'var(--ink-2)',
      'stroke-dasharray': '3 3',
    }),
    svg(
      'text',
      {
        x: toRight ? x + 6 : x - 6,
        y: size.top + 8,
        'font-size': size.font,
        fill: 'var(--ink-2)',
        'text-anchor': toRight ? 'start' : 'end',
      },
      words,
    ),
  ];
}
