/*
 * npm run torture [-- --only D1[,D2,D3,D7,SYNCFILES,H1,H2] [--kills N] [--cuts N] [--rounds N] [--races N] [--mixes N] [--mutations N] [--seed N]]
 * Runs the long versions of the tests in tests/faults and tests/hostile. Exit code 1 on a violation.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scriptOptions } from '../support/command-line.ts';
import { fillDisks } from './full-disk.ts';
import { openHostileFiles, sayCost } from './hostile-files.ts';
import { killRepeatedly } from './kills.ts';
import { raceForLocks } from './lock-races.ts';
import { openMutations } from './mutations.ts';
import { seededRandom } from './random.ts';
import { cutImages } from './image-cuts.ts';
import { cutPower } from './power-cuts.ts';
import { mixSyncFiles } from './sync-files.ts';

const tortures = ['D1', 'D2', 'D3', 'D7', 'SYNCFILES', 'H1', 'H2'];
const values = scriptOptions({
  only: { type: 'string', default: tortures.join(',') },
  cuts: { type: 'string', default: '20000' },
  rounds: { type: 'string', default: '30' },
  races: { type: 'string', default: '400' },
  mixes: { type: 'string', default: '5000' },
  kills: { type: 'string', default: '2000' },
  mutations: { type: 'string', default: '100000' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
});
const wanted = new Set(values.only.split(','));
const unknown = [...wanted].filter((name) => !tortures.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no torture ${unknown.join(', ')}; there are ${tortures.join(', ')}.\n`);
  process.exit(2);
}
const root = await mkdtemp(join(tmpdir(), 'waymark-torture-'));
let violations: readonly string[] = [];
try {
  if (wanted.has('D1')) {
    process.stdout.write(`D1 kill -9, ${values.kills} times, seed ${values.seed}\n`);
    const started = Date.now();
    const itemCounts = await killRepeatedly(root, Number(values.kills), seededRandom(Number(values.seed)));
    process.stdout.write(
      `   ${itemCounts.kills} kills, ${itemCounts.acknowledged} changes acknowledged: ${itemCounts.unreadable} unreadable, ${itemCounts.lost} lost, ` +
        `${itemCounts.halfApplied} half-applied, ${itemCounts.temporaryFiles} with temporary files left; ${Math.round((Date.now() - started) / 1000)} s\n`,
    );
    violations = [...violations, ...itemCounts.violations];
  }
  if (wanted.has('D2')) {
    const itemCounts = await cutPower(Number(values.cuts), seededRandom(Number(values.seed)));
    process.stdout.write(
      `D2 power cuts at any step, blocks torn and dropped, seed ${values.seed}: ${itemCounts.cuts} cuts, ${itemCounts.acknowledged} changes ` +
        `acknowledged before them, ${itemCounts.doubtful} with a change in doubt that was told, ${itemCounts.violations.length} violations\n`,
    );
    violations = [...violations, ...itemCounts.violations];
    for (const cut of await cutImages(root, Number(values.rounds), seededRandom(Number(values.seed)))) {
      const { name, itemCounts: found, why } = cut;
      process.stdout.write(
        found === undefined
          ? `D2 image cuts on ${name}: not run: ${why}\n`
          : `D2 image cuts on ${name}: ${found.kills} cuts, ${found.acknowledged} changes acknowledged: ${found.unreadable} unreadable, ` +
              `${found.lost} lost, ${found.halfApplied} half-applied\n`,
      );
      violations = [...violations, ...(found?.violations ?? [])];
    }
  }
  if (wanted.has('D3')) {
    for (const result of await fillDisks(root, 50)) {
      process.stdout.write(`D3 full disk on ${result.name}: ${result.summary}\n`);
      violations = [...violations, ...result.violations];
    }
  }
  if (wanted.has('D7')) {
    for (const links of [true, false]) {
      const itemCounts = await raceForLocks(
        root,
        Number(values.races),
        links,
        seededRandom(Number(values.seed)),
      );
      process.stdout.write(
        `D7 five starters over each kind of stale lock, ${links ? 'with' : 'without'} hard links: ${itemCounts.races} races, ${itemCounts.violations.length} violations\n`,
      );
      violations = [...violations, ...itemCounts.violations];
    }
  }
  if (wanted.has('SYNCFILES')) {
    const itemCounts = await mixSyncFiles(Number(values.mixes), seededRandom(Number(values.seed)));
    process.stdout.write(
      `SYNCFILES files of two copies mixed at random, seed ${values.seed}: ${itemCounts.mixes} mixes ` +
        `(${itemCounts.told} told, ${itemCounts.underway} under the open app), ${itemCounts.violations.length} violations\n`,
    );
    violations = [...violations, ...itemCounts.violations];
  }
  if (wanted.has('H1')) {
    const itemCounts = await openHostileFiles(join(root, 'hostile'));
    process.stdout.write(
      `H1 hostile shares and reviews: ${itemCounts.files} files, ${itemCounts.violations.length} violations\n` +
        `   slowest: ${itemCounts.slowest.name}, ${sayCost(itemCounts.slowest)}; most memory: ${itemCounts.largest.name}, ${sayCost(itemCounts.largest)}\n`,
    );
    violations = [...violations, ...itemCounts.violations];
  }
  if (wanted.has('H2')) {
    const itemCounts = openMutations(Number(values.mutations), Number(values.seed));
    process.stdout.write(
      `H2 shares and reviews changed at random, seed ${values.seed}: ${itemCounts.files} files, ${itemCounts.accepted} sound all the same, ` +
        `slowest ${Math.round(itemCounts.slowest)} ms, ${itemCounts.violations.length} violations\n`,
    );
    violations = [...violations, ...itemCounts.violations];
  }
} finally {
  await rm(root, { recursive: true, force: true });
}
for (const violation of violations) process.stdout.write(`   VIOLATION ${violation}\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
