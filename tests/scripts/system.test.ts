import { expect, test } from 'vitest';
import { lacksDisplay } from '../../scripts/system.mjs';

test.each([
  ['linux', {}, true],
  ['linux', { DISPLAY: ':0' }, false],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
  ['darwin', {}, false],
  ['win32', {}, false],
] as const)('a virtual display is needed on %s with %o: %s', (platform, env, needed) => {
  expect(lacksDisplay(env, platform)).toBe(needed);
});
