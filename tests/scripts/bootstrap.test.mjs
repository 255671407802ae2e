import { describe, expect, test } from 'vitest';
import { chooseHost, missingPackages } from '../../scripts/bootstrap.mjs';
import { isUpToDate } from '../../scripts/build.mjs';
import { isFresh } from '../../scripts/dependencies.mjs';
import { hasFailedLately } from '../../scripts/electron.mjs';
import { lacksDisplay } from '../../scripts/system.mjs';

const electron = { file: '/e/electron' };
const noElectron = { why: 'Electron could not be downloaded' };

describe('chooseHost', () => {
  test.each([
    ['Electron where it is', { electron, hasBrowser: true }, 'electron'],
    ['Chromium where Electron is not', { electron: noElectron, hasBrowser: true }, 'chromium'],
    ['Chromium where it is forced', { electron, hasBrowser: true, forced: 'chromium' }, 'chromium'],
    ['Electron where it is forced', { electron, hasBrowser: true, forced: 'electron' }, 'electron'],
    ['nothing where neither is', { electron: noElectron, hasBrowser: false }, undefined],
    [
      'nothing else than what is forced',
      { electron: noElectron, hasBrowser: true, forced: 'electron' },
      undefined,
    ],
    ['nothing else than what is forced', { electron, hasBrowser: false, forced: 'chromium' }, undefined],
  ])('takes %s', (_, found, host) => {
    expect(chooseHost({ forced: undefined, ...found })?.host).toBe(host);
  });

  test('says why it is not Electron', () => {
    const choice = chooseHost({ forced: undefined, electron: noElectron, hasBrowser: true });
    expect(choice?.why).toBe('Electron could not be downloaded');
  });
});

test('missingPackages names what Debian calls it', () => {
  expect(missingPackages({ needsBrowser: true, needsDisplay: true })).toEqual(['chromium', 'xvfb']);
  expect(missingPackages({ needsBrowser: false, needsDisplay: false })).toEqual([]);
});

test.each([
  ['linux', {}, true],
  ['linux', { DISPLAY: ':0' }, false],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
  ['darwin', {}, false],
  ['win32', {}, false],
])('lacksDisplay on %s with %o: %s', (platform, env, lacks) => {
  expect(lacksDisplay(env, platform)).toBe(lacks);
});

describe('isFresh', () => {
  const minute = 60_000;
  test.each([
    [
      'nothing installed',
      { installedAt: undefined, lockedAt: 0, installedLock: undefined, lock: 'a' },
      false,
    ],
    [
      'installed after the lock',
      { installedAt: minute, lockedAt: 0, installedLock: undefined, lock: 'a' },
      true,
    ],
    ['a newer lock', { installedAt: 0, lockedAt: minute, installedLock: undefined, lock: 'b' }, false],
    ['another lock since', { installedAt: 0, lockedAt: minute, installedLock: 'a', lock: 'b' }, false],
    ['the same lock, touched', { installedAt: 0, lockedAt: minute, installedLock: 'a', lock: 'a' }, true],
  ])('%s', (_, found, fresh) => {
    expect(isFresh(found)).toBe(fresh);
  });
});

describe('hasFailedLately', () => {
  const hour = 3_600_000;
  test.each([
    ['never', null, false],
    ['an hour ago', { version: '1', at: 99 * hour }, true],
    ['two days ago', { version: '1', at: 52 * hour }, false],
    ['an hour ago, with another version', { version: '0', at: 99 * hour }, false],
    ['in the future, by a clock since set back', { version: '1', at: 900 * hour }, false],
  ])('%s', (_, failure, lately) => {
    expect(hasFailedLately(failure, '1', 100 * hour)).toBe(lately);
  });
});

test.each([
  ['never built', undefined, [1], false],
  ['built after every change', 5, [1, 5], true],
  ['a change since', 5, [1, 6], false],
])('isUpToDate: %s', (_, builtAt, changedAt, upToDate) => {
  expect(isUpToDate(builtAt, changedAt)).toBe(upToDate);
});
