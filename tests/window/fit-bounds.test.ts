import { expect, test } from 'vitest';
import { fitBounds } from '../../main/hosts/window/fit-bounds.ts';

const screens = [
  { x: 0, y: 0, width: 1920, height: 1040 },
  { x: 1920, y: 0, width: 1280, height: 980 },
];
const last = { x: 100, y: 80, width: 1200, height: 700, maximized: false };

test('a window comes back where it was, on whichever screen', () => {
  expect(fitBounds(last, screens)).toEqual(last);
  expect(fitBounds({ ...last, x: 2000 }, screens)).toEqual({ ...last, x: 2000 });
  expect(fitBounds({ ...last, maximized: true }, screens)).toEqual({ ...last, maximized: true });
});

test.each([
  ['a screen that is gone', { x: 5000 }],
  ['below the screen', { y: 1030 }],
  ['above the screen', { y: -300 }],
  ['all but off the left edge', { x: -1150 }],
])('a window in %s keeps its size and gets its position from the system', (_, where) => {
  expect(fitBounds({ ...last, ...where }, screens)).toEqual({ width: 1200, height: 700, maximized: false });
});

test('a window is no larger than its screen and no smaller than the minimum', () => {
  expect(fitBounds({ ...last, width: 5000, height: 4000 }, screens)).toMatchObject({
    width: 1920,
    height: 1040,
  });
  expect(fitBounds({ ...last, width: 300, height: 200 }, screens)).toMatchObject({ width: 900, height: 600 });
});

test('the first window has the usual size; if the screens are unknown the last bounds are used', () => {
  expect(fitBounds(undefined, screens)).toEqual({ width: 1280, height: 800, maximized: false });
  expect(fitBounds(last, [])).toEqual({ width: 1200, height: 700, maximized: false });
});
