// npm test [-- PART OF A FILE NAME ...]: every suite; ends with the line `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findHost, installPackages } from './bootstrap.mjs';
import { build, isBuilt } from './build.mjs';
import { withDisplay } from './display.mjs';
import { main } from './main.mjs';
import { passedOn, runNode } from './run.mjs';
import { tools } from './tools.mjs';
import { playwrightTotals, suiteTotals, totalsLine, vitestTotals } from './totals.mjs';

await main(async () => {
  await installPackages();
  if (!isBuilt()) await build();
  const host = await findHost();
  const reports = mkdtempSync(join(tmpdir(), 'waymark-reports-'));
  try {
    return await withDisplay(async (display) => {
      const env = { ...display, WAYMARK_CHROMIUM: host.name === 'chromium' ? host.executable : '' };
      const units = await vitest(join(reports, 'vitest.json'), env);
      const stories = await playwright(join(reports, 'playwright.json'), env);
      process.stdout.write(`\n${totalsLine([units, stories])}\n`);
      return units.failed + stories.failed === 0 ? 0 : 1;
    });
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

/** @param {string} file @param {Record<string, string>} env */
async function vitest(file, env) {
  const code = await runNode(
    tools.unit,
    [
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...passedOn,
    ],
    { env },
  );
  return suiteTotals(
    existsSync(file) ? vitestTotals(JSON.parse(readFileSync(file, 'utf8'))) : undefined,
    code,
  );
}

/** @param {string} file @param {Record<string, string>} env */
async function playwright(file, env) {
  const code = await runNode(
    tools.endToEnd,
    ['test', '--pass-with-no-tests', '--reporter=list,json', ...passedOn],
    {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    },
  );
  return suiteTotals(
    existsSync(file) ? playwrightTotals(JSON.parse(readFileSync(file, 'utf8'))) : undefined,
    code,
  );
}
