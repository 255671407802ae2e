import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const slow = [
  'store',
  'faults',
  'hostile',
  'hosts/chromium',
  'terminal',
  'features',
  'paths',
  'reports',
  'keys',
  'reviews',
  'packed',
  'changing',
];

// Its tests put others in the place of modules, which works only where nobody has loaded them before.
const replacing = 'hosts/electron';

export default defineConfig({
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    maxWorkers: availableParallelism(),
    // Against what hangs, not a measure: no machine, however busy, is to meet them. What holds is seen at once.
    testTimeout: 15 * 60_000,
    hookTimeout: 15 * 60_000,
    expect: { poll: { timeout: 120_000 } },
    env: {
      // No test leaves anything in the home of the person who runs it.
      XDG_STATE_HOME: join(tmpdir(), 'waymark-test-state'),
      // English, whatever the language of the computer.
      LC_ALL: 'C.UTF-8',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // These tests leave nothing behind, so their files share modules: loading them again took most of the time.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...[...slow, replacing].map((folder) => `tests/${folder}/**`), 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'stand-in',
          include: [`tests/${replacing}/**/*.test.ts`],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: slow.map((folder) => `tests/${folder}/**/*.test.ts`),
        },
      },
    ],
  },
});
