import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseHost, missingPackages } from '../../scripts/bootstrap.mjs';
import { isUpToDate } from '../../scripts/build.mjs';
import { isFresh } from '../../scripts/dependencies.mjs';
import { hasFailedLately } from '../../scripts/electron.mjs';
import { playwrightTotals, suiteTotals, sum, summary, vitestTotals } from '../../scripts/totals.mjs';

describe('the host that is taken', () => {
  const electron = { file: '/electron' };
  const none = { why: 'Electron could not be downloaded' };

  it.each([
    ['Electron where there is one', undefined, electron, true, 'electron'],
    ['a browser where there is no Electron', undefined, none, true, 'chromium'],
    ['none where there is neither', undefined, none, false, undefined],
    ['the one asked for', 'chromium', electron, true, 'chromium'],
    ['no other than the one asked for', 'electron', none, true, undefined],
  ] as const)('is %s', (_, forced, found, hasBrowser, host) => {
    expect(chooseHost({ forced, electron: found, hasBrowser })?.host).toBe(host);
  });

  it('comes with the reason', () => {
    expect(chooseHost({ forced: undefined, electron: none, hasBrowser: true })?.why).toBe(none.why);
  });

  it('asks Debian only for what is missing', () => {
    expect(missingPackages({ needsBrowser: true, needsDisplay: false })).toEqual(['chromium']);
    expect(missingPackages({ needsBrowser: false, needsDisplay: true })).toEqual(['xvfb']);
  });
});

describe('what is done again', () => {
  it('packages: when they are missing, or the lock is newer and another', () => {
    const found = { installedAt: 100_000, lockedAt: 100_000, installedLock: 'a', lock: 'a' };
    expect(isFresh(found)).toBe(true);
    expect(isFresh({ ...found, installedAt: undefined })).toBe(false);
    expect(isFresh({ ...found, lockedAt: 200_000, lock: 'b' })).toBe(false);
    expect(isFresh({ ...found, lockedAt: 200_000 })).toBe(true);
  });

  it('the build: when a source is newer', () => {
    expect(isUpToDate(10, [9, 10])).toBe(true);
    expect(isUpToDate(10, [9, 11])).toBe(false);
    expect(isUpToDate(undefined, [])).toBe(false);
  });

  it('fetching Electron: a day after it failed, or for another version', () => {
    const day = 86_400_000;
    expect(hasFailedLately({ version: '45.4.1', at: 5 }, '45.4.1', day)).toBe(true);
    expect(hasFailedLately({ version: '45.4.1', at: 5 }, '45.4.1', day + 5)).toBe(false);
    expect(hasFailedLately({ version: '45.4.1', at: 5 }, '46.0.0', 6)).toBe(false);
    expect(hasFailedLately(null, '45.4.1', 6)).toBe(false);
  });
});

describe('the last line of a run', () => {
  it('adds up all suites', () => {
    const suites = [
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ];
    expect(summary(sum(suites))).toBe('7 passed, 2 failed, 1 skipped');
    expect(summary(sum([{ passed: 7, failed: 0, skipped: 0 }]))).toBe('7 passed, 0 failed');
  });

  it('counts a file that could not be loaded, and an error outside any test', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(vitestTotals(report).failed).toBe(1);
    expect(
      playwrightTotals({ stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }).failed,
    ).toBe(1);
  });

  it('counts a suite that crashed as one failure, whatever its report says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
    const file = join(folder, 'report.json');
    const count = () => ({ passed: 5, failed: 0, skipped: 0 });
    expect(suiteTotals(file, 0, count).failed).toBe(1);
    writeFileSync(file, '{}');
    expect(suiteTotals(file, 1, count)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(suiteTotals(file, 0, count)).toEqual({ passed: 5, failed: 0, skipped: 0 });
    rmSync(folder, { recursive: true });
  });
});
