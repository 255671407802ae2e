import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { playwrightTotals, suiteTotals, sum, summary, vitestTotals } from '../../scripts/totals.mjs';

const folder = mkdtempSync(join(tmpdir(), 'waymark-totals-'));
const file = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true }));

test('vitestTotals counts a file that could not be loaded as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  expect(vitestTotals(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('playwrightTotals counts errors outside of tests as failures', () => {
  const report = { stats: { expected: 4, flaky: 0, unexpected: 1, skipped: 2 }, errors: [{}] };
  expect(playwrightTotals(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

describe('suiteTotals', () => {
  const count = (/** @type {any} */ report) => report;
  const passed = { passed: 2, failed: 0, skipped: 0 };

  test('takes what the report says', () => {
    writeFileSync(file, JSON.stringify(passed));
    expect(suiteTotals(file, 0, count)).toEqual(passed);
  });

  test('counts a suite that failed with nothing to show for it', () => {
    writeFileSync(file, JSON.stringify(passed));
    expect(suiteTotals(file, 1, count)).toEqual({ ...passed, failed: 1 });
  });

  test('counts a suite that crashed before it wrote its report', () => {
    expect(suiteTotals(join(folder, 'missing.json'), 1, count)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test('the last line adds the suites, and names skipped ones only where there are some', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  expect(summary(sum([one, one]))).toBe('2 passed, 0 failed');
  expect(summary(sum([one, { passed: 0, failed: 2, skipped: 3 }]))).toBe('1 passed, 2 failed, 3 skipped');
});
