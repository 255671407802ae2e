/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * Counts a vitest JSON report; a file that could not be run counts as one failed test.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number, testResults?: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Totals}
 */
export function vitestTotals(report) {
  const broken = (report.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Counts a Playwright JSON report; an error outside any test counts as one failed test.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} report
 * @returns {Totals}
 */
export function playwrightTotals({ stats, errors = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The totals of one suite. One that left no report, or ended badly with nothing failed in it, counts as one failed.
 * @param {Totals | undefined} counted
 * @param {number} exitCode
 * @returns {Totals}
 */
export function suiteTotals(counted, exitCode) {
  const totals = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = exitCode !== 0 && totals.failed === 0;
  return silent || counted === undefined ? { ...totals, failed: totals.failed + 1 } : totals;
}

/**
 * The last line of a run.
 * @param {readonly Totals[]} suites
 */
export function totalsLine(suites) {
  const sum = (/** @type {keyof Totals} */ key) => suites.reduce((total, suite) => total + suite[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`;
}
