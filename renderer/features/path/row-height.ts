import type { Row } from './rows.ts';

/** What the list takes up, CSS pixels: as in rows.module.css. */
const sizes = {
  area: 48,
  skill: 36,
  choice: 28,
  item: 8,
  /** One line of an area's summary, and of an item. */
  summaryLine: 21,
  itemLine: 19,
  /** What stands beside the words of an item. */
  besideItem: 102,
  besideSummary: 40,
} as const;

/** How wide a text is on one line, CSS pixels. */
export type MeasureText = (text: string) => number;

/**
 * How high a row will be, before it was ever drawn: near enough for the scroll bar to stand still.
 * @param width what the list has for its rows, CSS pixels
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

// A line that breaks between words is not filled to its end.
const filled = 0.95;

function lines(text: string, width: number, measure: MeasureText): number {
  // Before the list itself is measured, no text need be.
  if (width <= 0) return 1;
  const whole = measure(text);
  return whole <= width ? 1 : Math.ceil(whole / (width * filled));
}

/** Measures texts in a font, and remembers what it has measured. */
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
  // Half an em a letter, where nothing can be drawn.
  if (context === null) return text.length * 7;
  context.font = font;
  return context.measureText(text).width;
}
