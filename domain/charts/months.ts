import type { Day } from '../base/days.ts';
import { textWidth } from './text.ts';

export interface MonthLabel {
  /** Its left edge, in the unit of the drawing. */
  readonly at: number;
  readonly text: string;
}

interface Axis {
  readonly first: Day;
  readonly last: Day;
  readonly x: (day: Day) => number;
  /** The width of the drawing. */
  readonly width: number;
  readonly fontSize: number;
  readonly month: (day: Day) => string;
  /** Whether a month may be labelled; all of them by default. */
  readonly isLabelled?: (firstOfMonth: Day) => boolean;
}

/** Labels each month that begins within a drawing; skips a label that would overlap the previous one. */
export function monthLabels(axis: Axis): readonly MonthLabel[] {
  const { first, last, x, width, fontSize, month, isLabelled = () => true } = axis;
  const labels: MonthLabel[] = [];
  let end = -Infinity;
  for (let at = monthAfter(first); at <= last; at = monthAfter(at)) {
    if (!isLabelled(at)) continue;
    const text = month(at);
    const wide = textWidth(text, fontSize);
    if (x(at) < end + 12 || x(at) + wide > width) continue;
    labels.push({ at: x(at), text });
    end = x(at) + wide;
  }
  return labels;
}

function monthAfter(day: Day): Day {
  const date = new Date(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
}
