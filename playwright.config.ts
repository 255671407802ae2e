import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const hasElectron = existsSync('node_modules/electron/path.txt');

export default defineConfig({
  testDir: 'tests/e2e',
  // Out of sight: it is left only where something failed, with the traces to find out why.
  outputDir: 'node_modules/.cache/waymark-e2e',
  preserveOutput: 'failures-only',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  projects: [{ name: 'chromium' }, ...(hasElectron ? [{ name: 'electron' }] : [])],
});
