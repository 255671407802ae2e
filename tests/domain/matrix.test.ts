import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMatrix, shade } from '../../domain/charts/matrix.ts';
import type { Markup } from '../../domain/base/markup.ts';
import { textWidth, wrapText } from '../../domain/charts/text.ts';
import { states } from '../../domain/base/states.ts';
import { matrixOf } from '../../domain/standing/matrix.ts';
import { standing, countSkill } from '../../domain/standing/standing.ts';
import { bundledIndex } from '../support/paths.ts';

const { path, items } = bundledIndex();
const keys = [...items.keys()];
const marks = fc.array(fc.constantFrom(...states), { minLength: keys.length, maxLength: keys.length });

function matrixWith(given: readonly (typeof states)[number][]) {
  const state = new Map(keys.map((key, i) => [key, given[i]!]));
  const skillCounts = new Map(
    path.skills.map((skill) => [skill.key, countSkill(skill, (key) => state.get(key)!)]),
  );
  const stand = standing(path, skillCounts);
  return { stand, matrix: matrixOf(path, skillCounts, stand.counted) };
}

describe('the matrix of responsibilities and areas', () => {
  it('adds up to the readiness of each responsibility, for any marks', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const { stand, matrix } = matrixWith(given);
        expect(matrix.totals).toEqual(stand.responsibilities.map(({ figure }) => figure));
      }),
      { numRuns: 30 },
    );
  });
});

describe('its drawing', () => {
  const { matrix } = matrixWith(keys.map((_, i) => states[i % 4]!));
  const chart = {
    rows: path.responsibilities.map(({ title }) => title),
    columns: path.areas.map(({ title }) => title),
    cells: matrix.cells,
    totals: matrix.totals,
    all: 'All',
    words: ({ done, required }: { done: number; required: number }) => `${done} of ${required}`,
    ending: ({ required }: { required: number }) => `of ${required}`,
  };
  const nodes = (node: Markup | string): Markup[] =>
    typeof node === 'string' ? [] : [node, ...node.children.flatMap(nodes)];

  it.each([300, 700, 980, 1600])('keeps its cells apart and inside the drawing at %i px', (width) => {
    const { boxes, width: drawn, height } = drawMatrix(chart, width);
    boxes.forEach((row, r) =>
      row.forEach((box, c) => {
        expect(box.x + box.width).toBeLessThanOrEqual(drawn);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        const left = row[c - 1] ?? { x: 0, width: 0 };
        const above = boxes[r - 1]?.[c] ?? { y: 0, height: 0 };
        expect(box.x).toBeGreaterThanOrEqual(left.x + left.width);
        expect(box.y).toBeGreaterThanOrEqual(above.y + above.height);
      }),
    );
  });

  it('has room in a window of 900 px, with whole names', () => {
    const { tree, width } = drawMatrix(chart, 640);
    expect(width).toBeLessThanOrEqual(640);
    const texts = nodes(tree).filter(({ tag }) => tag === 'text');
    const said = texts.map(({ children }) =>
      children.map((part) => (typeof part === 'string' ? part : part.children[0])).join(' '),
    );
    expect(said).toEqual(expect.arrayContaining(path.responsibilities.map(({ title }) => title)));
  });

  it('does not become narrower than its figures, and fills the available width', () => {
    expect(drawMatrix(chart, 200).boxes[0]![0]!.width).toBeGreaterThanOrEqual(40);
    expect(drawMatrix(chart, 980).width).toBeLessThanOrEqual(980);
    expect(drawMatrix(chart, 980).width).toBeGreaterThan(960);
  });

  it('writes each figure within its cell', () => {
    for (const width of [700, 980]) {
      const { tree, boxes } = drawMatrix(chart, width);
      const texts = nodes(tree).filter(({ tag, attrs }) => tag === 'text' && attrs['class'] === 'num');
      const inCells = texts.filter(({ attrs }) => attrs['text-anchor'] === undefined);
      expect(inCells.length).toBeGreaterThan(40);
      for (const { children } of inCells)
        expect(textWidth(children[0] as string, 12)).toBeLessThanOrEqual(boxes[0]![0]!.width);
    }
  });

  it.each([
    ['light', '#fbfaf7', '#1f2421', '#2f6b4f'],
    ['dark', '#151816', '#e8ece6', '#7cc3a0'],
  ])('is readable on %s paper at any shade (WCAG AA)', (_, paper, ink, moss) => {
    for (let done = 0; done <= 1; done += 0.05) {
      expect(contrast(rgb(ink), mix(rgb(paper), rgb(moss), shade(done)))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('wrapping', () => {
  it('never makes a line too wide, nor more lines than allowed', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, 11, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        const breakable = lines.filter((line) => line.length > 2);
        for (const line of breakable) expect(textWidth(line, 11)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('shows that words were left out', () => {
    expect(wrapText('one two three four', 30, 11, 2).at(-1)).toMatch(/…$/);
    expect(wrapText('one', 100, 11, 2)).toEqual(['one']);
  });
});

/** Red, green and blue. */
type Rgb = readonly number[];

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((value, i) => value * (1 - share) + b[i]! * share);
}

/** The contrast ratio as defined in WCAG 2.2. */
function contrast(a: Rgb, b: Rgb): number {
  const weights = [0.2126, 0.7152, 0.0722];
  const luminance = (colour: Rgb) =>
    colour.reduce((sum, value, i) => {
      const part = value / 255;
      return sum + weights[i]! * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
