import { existsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// No test leaves anything in the home of the person who runs it.
process.env['XDG_STATE_HOME'] = join(tmpdir(), 'waymark-test-state');
// English, whatever the language of the computer.
process.env['LC_ALL'] = 'C.UTF-8';

// Windows on one screen take the keyboard from each other: each worker gets its own from `npm test`.
const displays = process.env['WAYMARK_TEST_DISPLAYS']?.split(',') ?? [];
const display = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (display) process.env['DISPLAY'] = display;

const hasElectron = existsSync('node_modules/electron/path.txt');

export default defineConfig({
  testDir: 'tests/e2e',
  // Out of sight: it is left only where something failed, with the traces to find out why.
  outputDir: 'node_modules/.cache/waymark-e2e',
  preserveOutput: 'failures-only',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: availableParallelism(),
  // A test that fails now and then is a failed test.
  retries: 0,
  // Against what hangs, not a measure: no machine, however busy, is to meet them. What holds is seen at once.
  timeout: 15 * 60_000,
  expect: { timeout: 120_000 },
  projects: [{ name: 'chromium' }, ...(hasElectron ? [{ name: 'electron' }] : [])],
});
