import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseHost, missingPackages } from '../../scripts/bootstrap.mjs';
import { isUpToDate } from '../../scripts/build.mjs';
import { isFresh } from '../../scripts/dependencies.mjs';
import { hasFailedLately } from '../../scripts/electron.mjs';
import { playwrightTotals, suiteTotals, sum, summary, vitestTotals } from '../../scripts/totals.mjs';

describe('the chosen host', () => {
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

describe('what is repeated', () => {
  it('packages: when they are missing, or the lock file is newer and different', () => {
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
      { passed: 3, failed: 0, skipped: 1, failures: [] },
      { passed: 4, failed: 2, skipped: 0, failures: ['one', 'two'] },
    ];
    expect(summary(sum(suites))).toBe('Failed:\none\ntwo\n\n7 passed, 2 failed, 1 skipped');
    expect(summary(sum([{ passed: 7, failed: 0, skipped: 0, failures: [] }]))).toBe('7 passed, 0 failed');
  });

  it('comes after what failed, by name and reason', () => {
    const unit = vitestTotals({
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'holds', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'adds up',
              failureMessages: ['\x1b[31mexpected 3\x1b[39m\nat b.ts'],
            },
          ],
        },
      ],
    });
    const spec = (title: string, ok: boolean) => ({
      ok,
      title,
      file: 'c.spec.ts',
      line: 7,
      tests: [{ results: [{ errors: [{ message: 'first try' }] }, { errors: [{ message: 'not seen' }] }] }],
    });
    const stories = playwrightTotals({
      stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
      errors: [],
      suites: [{ specs: [spec('opens', true)], suites: [{ specs: [spec('closes', false)] }] }],
    });
    expect(summary(sum([unit, stories])).split('\n')).toEqual([
      'Failed:',
      'a.test.ts › adds up',
      '    expected 3',
      '    at b.ts',
      'c.spec.ts:7 › closes',
      '    not seen',
      '',
      '2 passed, 2 failed',
    ]);
  });

  it('counts a file that could not be loaded, and an error outside any test', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [], message: 'no such module' }],
    };
    expect(vitestTotals(report)).toMatchObject({ failed: 1, failures: ['a.test.ts\n    no such module'] });
    expect(
      playwrightTotals({ stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }).failed,
    ).toBe(1);
  });

  it('counts a suite that crashed as one failure, whatever its report says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
    const file = join(folder, 'report.json');
    const count = () => ({ passed: 5, failed: 0, skipped: 0, failures: [] });
    const failures = ['report.json: the suite ended with code 1'];
    expect(suiteTotals(file, 0, count).failed).toBe(1);
    writeFileSync(file, '{}');
    expect(suiteTotals(file, 1, count)).toEqual({ passed: 5, failed: 1, skipped: 0, failures });
    expect(suiteTotals(file, 0, count)).toEqual({ passed: 5, failed: 0, skipped: 0, failures: [] });
    rmSync(folder, { recursive: true });
  });
});
