import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * `failures` describes each failed test: its name, and the first lines of the reason.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Totals
 */

const linesOfReason = 12;

/**
 * The totals from vitest's JSON report.
 * @param {any} report
 * @returns {Totals}
 */
export function vitestTotals(report) {
  // A file that failed to load has no tests to count.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap((/** @type {any} */ file) => {
      const failed = file.assertionResults.filter((/** @type {any} */ one) => one.status === 'failed');
      const named = failed.map((/** @type {any} */ one) =>
        failure(`${file.name} › ${one.fullName}`, one.failureMessages),
      );
      return unloaded.includes(file) ? [failure(file.name, [file.message])] : named;
    }),
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} reasons
 */
function failure(name, reasons) {
  const own = stripVTControlCharacters(reasons.join('\n'))
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'));
  return [relative('', name), ...own.slice(0, linesOfReason).map((line) => `    ${line}`)].join('\n');
}

/**
 * The totals from Playwright's JSON report.
 * @param {any} report
 * @returns {Totals}
 */
export function playwrightTotals({ stats, errors, suites = [] }) {
  return {
    passed: stats.expected,
    // A flaky test counts as failed.
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [
      ...specsIn(suites)
        .filter((/** @type {any} */ spec) => !spec.ok)
        .map((/** @type {any} */ spec) =>
          failure(`${spec.file}:${spec.line} › ${spec.title}`, reasonsOf(spec)),
        ),
      ...errors.map((/** @type {any} */ error) => failure('playwright', [error.message ?? ''])),
    ],
  };
}

/**
 * @param {any[]} suites
 * @returns {any[]}
 */
function specsIn(suites) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsIn(suite.suites ?? [])]);
}

/**
 * @param {any} spec
 * @returns {string[]} why its last attempt failed
 */
function reasonsOf(spec) {
  return spec.tests.flatMap((/** @type {any} */ test) =>
    (test.results.at(-1)?.errors ?? []).map((/** @type {any} */ error) => error.message ?? ''),
  );
}

/**
 * The totals of one suite. A suite that crashed, or failed without a failed test, counts as one failure.
 * @param {string} file its JSON report
 * @param {number} code its exit code
 * @param {(report: any) => Totals} count
 * @returns {Totals}
 */
export function suiteTotals(file, code, count) {
  const crashed = [`${basename(file)}: the suite ended with code ${code}`];
  let totals;
  try {
    totals = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: crashed };
  }
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1, failures: crashed } : totals;
}

/**
 * @param {readonly Totals[]} suites
 * @returns {Totals}
 */
export function sum(suites) {
  const total = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    suites.reduce((all, suite) => all + suite[key], 0);
  return {
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    failures: suites.flatMap((suite) => suite.failures),
  };
}

/**
 * The last lines of npm test: the failures again, since a long log is often cut at its start, then the
 * counts.
 * @param {Totals} totals
 */
export function summary({ passed, failed, skipped, failures }) {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return [...(failures.length > 0 ? ['Failed:', ...failures, ''] : []), counts].join('\n');
}
