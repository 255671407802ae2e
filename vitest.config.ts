import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const slow = [
  'store',
  'faults',
  'hostile',
  'hosts/chromium',
  'terminal',
  'services',
  'paths',
  'reports',
  'keys',
  'exchange',
  'packed',
];

export default defineConfig({
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    maxWorkers: 2,
    // Long enough for a machine that is busy with something else; what holds is seen at once.
    expect: { poll: { timeout: 15_000 } },
    // No test leaves anything in the home of whoever runs it.
    env: { XDG_STATE_HOME: join(tmpdir(), 'waymark-test-state') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // As above: for a machine that is busy, not for a test that is slow.
          testTimeout: 30_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...slow.map((folder) => `tests/${folder}/**`), 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: slow.map((folder) => `tests/${folder}/**/*.test.ts`),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
