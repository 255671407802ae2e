import { describe, expect, it } from 'vitest';
import type { Markup } from '../../domain/base/markup.ts';
import { drawBurnUp } from '../../domain/charts/burn-up.ts';

const chart = {
  done: [
    { day: '2026-11-01', hours: 0 },
    { day: '2026-11-29', hours: 40 },
  ],
  whole: 100,
  by: '2027-03-01',
  atPlan: '2027-05-01',
  likely: '2027-02-01',
  careful: '2027-05-01',
  width: 400,
  month: (day: string) => day.slice(5, 7),
  number: String,
};

/** All numbers of the coordinates in a drawing. */
function coordinates({ tag, attrs, children }: Markup): number[] {
  const own = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy'].flatMap((name) =>
    attrs[name] === undefined ? [] : [Number(attrs[name])],
  );
  const points = tag.startsWith('poly') ? String(attrs['points']).split(/[ ,]/).map(Number) : [];
  return [
    ...own,
    ...points,
    ...children.flatMap((child) => (typeof child === 'string' ? [] : coordinates(child))),
  ];
}
const tags = (tree: Markup) => tree.children.map((child) => (typeof child === 'string' ? '' : child.tag));

describe('the burn-up drawing', () => {
  it.each([
    ['with a plan and a forecast', {}],
    ['with dates far away', { likely: '2035-01-01', careful: null }],
    ['on the first day', { done: [{ day: '2026-11-29', hours: 0 }], likely: null, careful: null }],
    ['when all is done', { done: [{ day: '2026-11-29', hours: 100 }], by: '2026-11-01' }],
    [
      'with nothing to do',
      {
        whole: 0,
        done: [{ day: '2026-11-29', hours: 0 }],
        by: null,
        atPlan: null,
        likely: null,
        careful: null,
      },
    ],
  ])('stays within its frame %s', (_, change) => {
    const all = coordinates(drawBurnUp({ ...chart, ...change }));
    expect(all.every((value) => Number.isFinite(value) && value >= 0 && value <= 400)).toBe(true);
  });

  it('has a band only with a forecast, and the two dashed lines only with a plan', () => {
    const [whole, bare] = [
      drawBurnUp(chart),
      drawBurnUp({ ...chart, by: null, atPlan: null, likely: null, careful: null }),
    ];
    expect(tags(whole).filter((tag) => tag === 'polygon')).toHaveLength(2);
    expect(tags(bare).filter((tag) => tag === 'polygon')).toHaveLength(1);
    expect(
      tags(whole).filter((tag) => tag === 'line').length - tags(bare).filter((tag) => tag === 'line').length,
    ).toBe(4);
  });
});
