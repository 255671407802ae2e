import type { Row } from './rows.ts';

/** The sizes of the list, CSS pixels; keep in step with rows.module.css. */
const sizes = {
  area: 48,
  skill: 36,
  choice: 28,
  item: 8,
  /** One line of an area's summary, and of an item. */
  summaryLine: 21,
  itemLine: 19,
  /** The width that an item's row needs besides its text. */
  besideItem: 102,
  besideSummary: 40,
} as const;

/** The width of a text on one line, CSS pixels. */
export type MeasureText = (text: string) => number;

/**
 * Estimates the height of a row before it is rendered, closely enough to keep the scroll bar still.
 * @param width the list's width for its rows, CSS pixels
 */
export function rowHeight(row: Row, width: number, measure: MeasureText): number {
  switch (row.kind) {
    case 'area':
      return sizes.area + lines(row.area.summary, width - sizes.besideSummary, measure) * sizes.summaryLine;
    case 'skill':
      return sizes.skill + (row.opens ? sizes.choice : 0);
    case 'item':
      return sizes.item + lines(row.placed.item.text, width - sizes.besideItem, measure) * sizes.itemLine;
  }
}

// Lines break between words, so they are not filled to the end.
const filled = 0.95;

function lines(text: string, width: number, measure: MeasureText): number {
  // No need to measure texts before the list itself is measured.
  if (width <= 0) return 1;
  const whole = measure(text);
  return whole <= width ? 1 : Math.ceil(whole / (width * filled));
}

/** Measures texts in a font and caches the results. */
export function textMeasure(font: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) known.set(text, (width = measureNow(context, font, text)));
    return width;
  };
}

function measureNow(context: CanvasRenderingContext2D | null, font: string, text: string): number {
  // About half an em per letter if there is no canvas.
  if (context === null) return text.length * 7;
  context.font = font;
  return context.measureText(text).width;
}
