import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withWindow } from './bootstrap.mjs';
import { runQuietly, runTool, script, tool } from './run.mjs';
import { playwrightTotals, suiteTotals, sum, summary, vitestTotals } from './totals.mjs';

await script((args) =>
  withWindow(async ({ env }) => {
    // All temporary files of a run go here, those of a browser that was killed too.
    const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
    const inFolder = { ...env, TMPDIR: folder, TEMP: folder, TMP: folder };
    try {
      // Side by side: either waits much of its time, for disks and for browsers.
      const totals = sum(
        await Promise.all([vitest(args, folder, inFolder), playwright(args, folder, inFolder)]),
      );
      process.stdout.write(`\n${summary(totals)}\n`);
      return totals.failed === 0 ? 0 : 1;
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }),
);

/**
 * @param {readonly string[]} args
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function vitest(args, folder, env) {
  const report = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool(tool('vitest'), ['run', '--passWithNoTests', ...reporters, ...args], { env });
  return suiteTotals(report, code, vitestTotals);
}

/**
 * @param {readonly string[]} args
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function playwright(args, folder, env) {
  const report = join(folder, 'playwright.json');
  const [command, script] = tool('@playwright/test', 'playwright');
  const reporters = ['--pass-with-no-tests', '--reporter=line,json'];
  // Shown when it is done: two that write at once cannot be read.
  const { code, text } = await runQuietly(command, [script, 'test', ...reporters, ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  process.stdout.write(`\n${text}`);
  return suiteTotals(report, code, playwrightTotals);
}
