import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkWorkspace } from '../../main/workspace/check.ts';
import { Store } from '../../main/store/store.ts';
import { temporaryFiles, version, workspaceWith } from '../support/stores.ts';
import { jobs, migrationsFor } from './worker.ts';
import type { Job } from './worker.ts';
import { translate } from '../../domain/messages/translator.ts';

export const noKills = (): KillTally => ({
  kills: 0,
  acknowledged: 0,
  unreadable: 0,
  lost: 0,
  halfApplied: 0,
  temporaryFiles: 0,
  violations: [],
});

export interface KillTally {
  kills: number;
  acknowledged: number;
  unreadable: number;
  lost: number;
  halfApplied: number;
  temporaryFiles: number;
  /** Descriptions of what went wrong. */
  readonly violations: string[];
}

const worker = join(import.meta.dirname, 'worker.ts');
const roundsPerWorkspace = 10;
// An earlier kill hits the process while it opens the workspace, 100 to 250 ms after its start.
const early = 15;

/**
 * D1: kills a working process with SIGKILL at random moments, and checks what it left. Each workspace is used
 * for several kills, so that one crash meets the remains of another.
 * @param random from 0 to 1; determines when to kill
 */
export async function killRepeatedly(root: string, kills: number, random: () => number): Promise<KillTally> {
  const itemCounts = noKills();
  for (let workspace = 0; itemCounts.kills < kills; workspace++) {
    const folder = join(root, `w${workspace}`);
    const job = jobs[workspace % jobs.length]!;
    let expected = new Set<string>();
    for (let round = 0; round < roundsPerWorkspace && itemCounts.kills < kills; round++) {
      // A migration happens once, during opening: it needs an old workspace and an early kill each time.
      if (job === 'migrating') expected = await oldWorkspace(folder);
      const lines = await killOnce(folder, job, random() * (job === 'migrating' ? early : 120));
      itemCounts.kills++;
      itemCounts.acknowledged += lines.filter((line) => line.startsWith('ack ')).length;
      expected = await verify(folder, job, expected, lines, itemCounts);
    }
    await rm(folder, { recursive: true, force: true });
  }
  return itemCounts;
}

/** A workspace in the format before the worker's, and its items. */
async function oldWorkspace(folder: string): Promise<Set<string>> {
  await rm(folder, { recursive: true, force: true });
  await workspaceWith(folder, 300);
  return new Set(Array.from({ length: 300 }, (_, i) => `skill/item-${i}`));
}

/**
 * Starts a worker, and kills it `ms` after it has opened the workspace (or while it opens).
 * @returns the lines it printed
 */
export async function killOnce(folder: string, job: Job, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [worker, folder, job], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const ended = new Promise((resolve) => child.once('close', resolve));
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    // One kill in eight comes as soon as the process may be opening, to hit recovery and migration too.
    if (lines.length === 0) setTimeout(() => child.kill('SIGKILL'), ms < early ? 0 : ms);
    lines.push(line);
  });
  if (ms < early) setTimeout(() => child.kill('SIGKILL'), 100 + ms * 10);
  await ended;
  if (complaint !== '') throw new Error(`The worker failed by itself: ${complaint}`);
  return lines;
}

/**
 * Checks what a worker has left, and counts violations.
 * @returns the items found
 */
export async function verify(
  folder: string,
  job: Job,
  before: Set<string>,
  lines: readonly string[],
  itemCounts: KillTally,
): Promise<Set<string>> {
  const fail = (kind: 'unreadable' | 'lost' | 'halfApplied' | 'temporaryFiles', words: string) => {
    itemCounts[kind]++;
    itemCounts.violations.push(`kill ${itemCounts.kills} while ${job}: ${words}`);
  };
  let expected = new Set(before);
  /** During a restore: the marks that it restores. */
  let restoring: Set<string> | undefined;
  for (const line of lines) {
    const [word, rest] = line.split(' ', 2) as [string, string?];
    if (word === 'ack') expected.add(rest!);
    if (word === 'replace') restoring = new Set(rest!.split(','));
    if (word === 'replaced') [expected, restoring] = [new Set(rest!.split(',')), undefined];
  }
  try {
    const store = await Store.open(folder, { version, migrations: migrationsFor(job) });
    const found = new Set(store.log.all('items').keys());
    for (const { message, kind } of store.notices)
      if (kind !== 'cleaned') fail('halfApplied', translate(message));
    await store.close();
    const lost = [...expected].filter((item) => !found.has(item));
    // An interrupted restore is there as a whole, or not at all.
    const isRestored = restoring !== undefined && isSame(found, restoring);
    if (lost.length > 0 && !isRestored) fail(restoring ? 'halfApplied' : 'lost', `lost ${lost.join(' ')}`);
    const torn = tornBatches(found);
    if (torn.length > 0) fail('halfApplied', `parts only of ${torn.join(' ')}`);
    if ((await temporaryFiles(folder)).length > 1) fail('temporaryFiles', 'more than one temporary file');
    const { ok, files } = await checkWorkspace(folder);
    if (!ok && job !== 'migrating') fail('unreadable', JSON.stringify(files.filter((file) => !file.ok)));
    return found;
  } catch (failure) {
    fail('unreadable', String(failure));
    return expected;
  }
}

export function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/** The batches (`b<process>-<round>/i<n>`) of which only some marks exist. */
function tornBatches(found: ReadonlySet<string>): string[] {
  const sizes = new Map<string, number>();
  for (const item of found) {
    const batch = /^(b\d+-\d+)\//.exec(item)?.[1];
    if (batch) sizes.set(batch, (sizes.get(batch) ?? 0) + 1);
  }
  return [...sizes].flatMap(([batch, size]) => (size === 2 || size === 5000 ? [] : [batch]));
}
