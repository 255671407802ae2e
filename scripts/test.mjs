import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withWindow } from './bootstrap.mjs';
import { runTool, script, tool } from './run.mjs';
import { lacksDisplay, startVirtualDisplay } from './system.mjs';
import { playwrightTotals, suiteTotals, sum, summary, vitestTotals } from './totals.mjs';

await script((args) =>
  withWindow(async ({ env }) => {
    // All temporary files of a run go here, including those of killed browsers.
    const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
    const displays = [];
    try {
      // Windows on one display compete for keyboard focus, so each end-to-end worker gets its own.
      while (lacksDisplay() && displays.length < availableParallelism()) {
        displays.push(await startVirtualDisplay());
      }
      const cache = resolve('node_modules/.cache');
      const inFolder = {
        ...env,
        TMPDIR: folder,
        TEMP: folder,
        TMP: folder,
        WAYMARK_TEST_DISPLAYS: displays.map(({ name }) => name).join(','),
        // Shares compiled code between the processes that the tests start.
        NODE_COMPILE_CACHE: join(cache, 'node'),
        PWTEST_CACHE_DIR: join(cache, 'playwright'),
      };
      const totals = sum([await vitest(args, folder, inFolder), await playwright(args, folder, inFolder)]);
      process.stdout.write(`\n${summary(totals)}\n`);
      return totals.failed === 0 ? 0 : 1;
    } finally {
      for (const display of displays) await display.stop();
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
  const code = await runTool(
    tool('@playwright/test', 'playwright'),
    ['test', '--pass-with-no-tests', '--reporter=line,json', ...args],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return suiteTotals(report, code, playwrightTotals);
}
