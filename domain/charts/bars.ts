import { share } from '../standing/standing.ts';
import type { ItemCounts } from '../standing/standing.ts';
import { element as svg } from '../base/markup.ts';
import type { Markup } from '../base/markup.ts';
import { round } from './round.ts';
import { wrapText } from './text.ts';

export interface BarsChart {
  /** The height of each line, CSS pixels. */
  readonly row: number;
  readonly bars: readonly {
    readonly title: string;
    readonly now: ItemCounts;
    /** The earlier figure, drawn as a mark on the bar; null for none. */
    readonly before: ItemCounts | null;
    /** The figure in words. */
    readonly text: string;
  }[];
}

const size = { width: 680, label: 252, text: 84, bar: 10, font: 13 } as const;

/** Draws one bar per figure: the done share first, then the share under way, of what is required. */
export function drawBars({ bars, row }: BarsChart): Markup {
  const room = size.width - size.label - size.text;
  const height = bars.length * row;
  const drawn = bars.flatMap(({ title, now, before, text }, i): Markup[] => {
    const middle = i * row + row / 2;
    const part = (of: number) => round(room * of);
    const bar = { y: middle - size.bar / 2, height: size.bar };
    const done = part(share(now));
    const learning = now.required === 0 ? 0 : part(now.learning / now.required);
    const label = { 'font-size': size.font, fill: 'var(--ink)', y: middle + size.font / 3 };
    return [
      svg('text', { ...label, x: 0 }, wrapText(title, size.label - 16, size.font, 1)[0] ?? ''),
      svg('rect', { ...bar, x: size.label, width: room, fill: 'var(--track)' }),
      svg('rect', { ...bar, x: size.label + done, width: learning, fill: 'var(--amber-mark)' }),
      svg('rect', { ...bar, x: size.label, width: done, fill: 'var(--moss)' }),
      ...(before === null ? [] : [beforeMark(size.label + part(share(before)), middle)]),
      svg('text', { ...label, x: size.width, 'text-anchor': 'end', class: 'num' }, text),
    ];
  });
  return svg('svg', { viewBox: `0 0 ${size.width} ${height}`, width: size.width, height }, ...drawn);
}

function beforeMark(x: number, middle: number): Markup {
  return svg('rect', {
    x: x - 1,
    y: middle - size.bar / 2 - 4,
    width: 2,
    height: size.bar + 8,
    fill: 'var(--ink)',
  });
}
