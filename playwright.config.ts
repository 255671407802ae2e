import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// No test leaves anything in the home of whoever runs it.
process.env['XDG_STATE_HOME'] = join(tmpdir(), 'waymark-test-state');

const hasElectron = existsSync('node_modules/electron/path.txt');

export default defineConfig({
  testDir: 'tests/e2e',
  // Out of sight: it is left only where something failed, with the traces to find out why.
  outputDir: 'node_modules/.cache/waymark-e2e',
  preserveOutput: 'failures-only',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  // A second try on a machine that is busy with something else; the report still calls the test flaky.
  retries: 1,
  timeout: 60_000,
  // Long enough for a machine that is busy with something else; what holds is seen at once.
  expect: { timeout: 15_000 },
  projects: [{ name: 'chromium' }, ...(hasElectron ? [{ name: 'electron' }] : [])],
});
