import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * What the JSON report of vitest counts.
 * @param {any} report
 * @returns {Totals}
 */
export function vitestTotals(report) {
  // A file that could not even be loaded has no tests to count.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * What the JSON report of playwright counts.
 * @param {any} report
 * @returns {Totals}
 */
export function playwrightTotals({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The totals of one suite. One that crashed, or that failed with nothing to show for it, counts as one failure.
 * @param {string} file its JSON report
 * @param {number} code its exit code
 * @param {(report: any) => Totals} count
 * @returns {Totals}
 */
export function suiteTotals(file, code, count) {
  let totals = { passed: 0, failed: 0, skipped: 0 };
  try {
    totals = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { ...totals, failed: 1 };
  }
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/**
 * @param {readonly Totals[]} suites
 * @returns {Totals}
 */
export function sum(suites) {
  const total = (/** @type {keyof Totals} */ key) => suites.reduce((all, suite) => all + suite[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/**
 * The last line of npm test.
 * @param {Totals} totals
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
