import { addDays, daysBetween } from '../base/days.ts';
import type { Day } from '../base/days.ts';
import { element as svg } from '../base/markup.ts';
import type { Markup } from '../base/markup.ts';
import { monthLabels } from './months.ts';
import { round } from './round.ts';

export interface BurnUpChart {
  /** The hours done, oldest first, at least one; the last is today. */
  readonly done: readonly { readonly day: Day; readonly hours: number }[];
  /** The hours of the goal: those done and those left. */
  readonly whole: number;
  /** The day of the plan, and the day on which it is done with the planned hours; null without a plan, and beyond ten years. */
  readonly by: Day | null;
  readonly atPlan: Day | null;
  /** The dates of the forecast; null where there is none. */
  readonly likely: Day | null;
  readonly careful: Day | null;
  /** CSS pixels. */
  readonly width: number;
  readonly month: (day: Day) => string;
  readonly number: (value: number) => string;
}

const size = { height: 150, right: 10, top: 12, bottom: 22, font: 11 } as const;
/** No drawing looks further ahead than this: what was done would have no room. */
const farthest = 3 * 365;
/** The width of a tabular digit of Inter, as a share of the font size. */
const tabular = 0.64;
/** From this many days on, not every month is labelled. */
const longSpan = 540;

/** Draws what is done, what is planned (dashed), and between which dates the forecast sees the rest done (a band). */
export function drawBurnUp(chart: BurnUpChart): Markup {
  const { done, by, atPlan, likely, careful, width } = chart;
  const now = done.at(-1)!;
  const whole = Math.max(chart.whole, now.hours, 1);
  const first = done.length > 1 ? done[0]!.day : addDays(now.day, -1);
  const last = [by, careful ?? likely, addDays(now.day, 14)]
    .filter((day) => day !== null)
    .reduce((a, b) => (a > b ? a : b));
  const end = daysBetween(now.day, last) > farthest ? addDays(now.day, farthest) : last;
  const left = Math.ceil(chart.number(Math.round(whole)).length * tabular * size.font) + 8;
  const [right, bottom] = [width - size.right, size.height - size.bottom];
  const x = (day: Day) => round(left + (daysBetween(first, day) / daysBetween(first, end)) * (right - left));
  const y = (hours: number) => round(bottom - (hours / whole) * (bottom - size.top));
  /** Where the way from now to the whole on a day leaves the drawing, or reaches it. */
  const target = (day: Day): readonly [x: number, y: number] => {
    if (day <= end) return [x(day), y(whole)];
    const share = daysBetween(now.day, end) / daysBetween(now.day, day);
    return [x(end), y(now.hours + share * (whole - now.hours))];
  };
  const line = done.map(({ day, hours }) => `${x(day)},${y(hours)}`).join(' ');
  const [nowX, nowY] = [x(now.day), y(now.hours)];
  const isOpen = now.hours < whole;
  const label = { 'font-size': size.font, fill: 'var(--ink-3)' };
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${size.height}`, width, height: size.height },
    ...[0, whole].flatMap((value) => [
      svg('line', { x1: left, x2: right, y1: y(value), y2: y(value), stroke: 'var(--rule)' }),
      svg(
        'text',
        { ...label, x: left - 6, y: y(value) + 4, 'text-anchor': 'end', class: 'num' },
        chart.number(Math.round(value)),
      ),
    ]),
    ...monthLabels({
      first,
      last: end,
      x,
      width,
      fontSize: size.font,
      month: chart.month,
      // Where years pass: the years and their middles, so that each January has its label.
      isLabelled: (day) => daysBetween(first, end) <= longSpan || ['01', '07'].includes(day.slice(5, 7)),
    }).map(({ at, text }) =>
      svg('text', { ...label, x: at, y: size.height - 6, 'text-anchor': 'start' }, text),
    ),
    ...(isOpen && likely !== null
      ? band([nowX, nowY], target(likely), careful === null ? [x(end), nowY] : target(careful))
      : []),
    svg('polygon', {
      points: `${x(done[0]!.day)},${bottom} ${line} ${nowX},${bottom}`,
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
    ...(isOpen && atPlan !== null && atPlan > now.day ? [planned([nowX, nowY], target(atPlan))] : []),
    ...(isOpen && by !== null && by > now.day && by <= end
      ? [planned([x(by), y(0)], [x(by), y(whole)])]
      : []),
    svg('circle', { cx: nowX, cy: nowY, r: 3.5, fill: 'var(--moss)' }),
  );
}

type Point = readonly [x: number, y: number];

function band(from: Point, likely: Point, careful: Point): Markup[] {
  return [
    svg('polygon', {
      points: [from, likely, careful].map((point) => point.join(',')).join(' '),
      fill: 'var(--amber-mark)',
      'fill-opacity': 0.25,
    }),
    svg('line', {
      x1: from[0],
      y1: from[1],
      x2: likely[0],
      y2: likely[1],
      stroke: 'var(--amber-mark)',
      'stroke-width': 1.5,
    }),
    svg('line', {
      x1: from[0],
      y1: from[1],
      x2: careful[0],
      y2: careful[1],
      stroke: 'var(--amber-mark)',
      'stroke-width': 1.5,
    }),
  ];
}

function planned(from: Point, to: Point): Markup {
  return svg('line', {
    x1: from[0],
    y1: from[1],
    x2: to[0],
    y2: to[1],
    stroke: 'var(--ink-2)',
    'stroke-width': 1.5,
    'stroke-dasharray': '4 3',
  });
}
