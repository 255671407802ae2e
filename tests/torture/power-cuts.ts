import type { Notice } from '../../contract/workspace.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { Store } from '../../main/store/store.ts';
import { translate } from '../../domain/messages/translator.ts';
import { isSame } from './kills.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { PowerCutDisk } from '../support/power-cut-disk.ts';

type Random = () => number;

export interface CutTally {
  cuts: number;
  /** How many changes were acknowledged before a cut, in total. */
  acknowledged: number;
  /** After how many cuts it was unknown whether a change had been confirmed; the learner was told so. */
  doubtful: number;
  readonly violations: string[];
}

/** What must be there after a cut. */
interface Expected {
  readonly items: Set<string>;
  /** During a restore: what it restores, which may be there instead. */
  readonly restoring: Set<string> | undefined;
}

const folder = '/workspace';
const cutsPerLife = 12;
const livesPerWorkspace = 6;

/**
 * D2: cuts the power at any step of a working store, with torn and dropped blocks, and opens what is left.
 * What was acknowledged must be there, and no loss may be reported. Each life starts with the remains of the
 * previous one, so that cuts hit recovery too.
 * @param random from 0 to 1
 * @param seenAs the disk as the store sees it
 */
export async function cutPower(
  cuts: number,
  random: Random,
  seenAs: (disk: FileSystem) => FileSystem = (disk) => disk,
): Promise<CutTally> {
  const itemCounts: CutTally = { cuts: 0, acknowledged: 0, doubtful: 0, violations: [] };
  while (itemCounts.cuts < cuts) {
    let left = { disk: new MemoryFileSystem(), expected: new Set<string>() };
    left.disk.put(`${folder}/.there`, '');
    for (let life = 0; life < livesPerWorkspace && itemCounts.cuts < cuts; life++)
      left = await liveAndCut(left, random, itemCounts, seenAs);
  }
  return itemCounts;
}

/** @returns what one of the cuts has left, and what was found there */
async function liveAndCut(
  start: { readonly disk: MemoryFileSystem; readonly expected: Set<string> },
  random: Random,
  itemCounts: CutTally,
  seenAs: (disk: FileSystem) => FileSystem,
): Promise<{ disk: MemoryFileSystem; expected: Set<string> }> {
  const taken: { readonly disk: MemoryFileSystem; readonly expected: Expected }[] = [];
  const now = { items: new Set(start.expected), restoring: undefined as Set<string> | undefined };
  const cutHere = () =>
    taken.push({ disk: disk.cut(random), expected: { ...now, items: new Set(now.items) } });
  const disk: PowerCutDisk = await PowerCutDisk.over(start.disk.copy(), folder, () => {
    if (random() < 0.1) cutHere();
  });
  await work(seenAs(disk), random, now).catch((failure: unknown) => {
    itemCounts.violations.push(`after cut ${itemCounts.cuts}: ${String(failure)}`);
  });
  cutHere();
  let left = start;
  for (let i = 0; i < cutsPerLife && taken.length > 0; i++) {
    const [cut] = taken.splice(Math.floor(random() * taken.length), 1);
    const before = cut!.disk.copy();
    const found = await check(cut!.disk, cut!.expected, itemCounts);
    if (found) left = { disk: before, expected: found };
  }
  return left;
}

let last = 0;

/**
 * Opens a workspace and works in it for a while.
 * @param now what is acknowledged; kept up to date
 */
async function work(
  disk: FileSystem,
  random: Random,
  now: { items: Set<string>; restoring: Set<string> | undefined },
): Promise<void> {
  const store = await Store.open(folder, { version: '0.1.0', device: 'herehere', fs: disk });
  now.items = new Set(store.log.all('items').keys());
  const mark = async (size: number) => {
    const items = Array.from({ length: size }, () => `skill/item-${++last}`);
    await store.commit(() => items.map((item) => ({ type: 'item.marked', item, state: 'done' })));
    for (const item of items) now.items.add(item);
  };
  for (let i = 0; i < 8; i++) {
    const step = random();
    if (step < 0.5) await Promise.all(Array.from({ length: 1 + Math.floor(random() * 4) }, () => mark(1)));
    else if (step < 0.65) await mark(60);
    else if (step < 0.8) await store.checkpoint();
    else if (step < 0.9) await store.backup('manual');
    else {
      const backup = (await store.backups()).find(({ name }) => name.includes('manual'));
      if (backup === undefined) continue;
      const { events } = await store.readBackup(backup.name);
      now.restoring = new Set(events.flatMap((event) => ('item' in event ? event.item : [])));
      await store.restore(backup.name);
      now.items = new Set(store.log.all('items').keys());
      now.restoring = undefined;
    }
  }
  if (random() < 0.5) await store.close();
}

/**
 * Opens what a cut has left, twice.
 * @returns what is there; undefined if it does not open
 */
async function check(
  disk: MemoryFileSystem,
  { items, restoring }: Expected,
  itemCounts: CutTally,
): Promise<Set<string> | undefined> {
  itemCounts.cuts++;
  itemCounts.acknowledged += items.size;
  const fail = (words: string) => itemCounts.violations.push(`cut ${itemCounts.cuts}: ${words}`);
  try {
    const store = await open(disk);
    const found = new Set(store.log.all('items').keys());
    for (const notice of store.notices) {
      if (isDoubt(notice)) itemCounts.doubtful++;
      else if (notice.kind !== 'cleaned') fail(translate(notice.message));
    }
    const isRestored = restoring !== undefined && isSame(restoring, found);
    const lost = [...items].filter((item) => !found.has(item));
    if (lost.length > 0 && !isRestored) fail(`${lost.length} of ${items.size} acknowledged changes are gone`);
    await store.close();
    const again = await open(disk);
    if (again.log.all('items').size !== found.size) fail('another start finds something else');
    await again.close();
    return found;
  } catch (failure) {
    fail(`does not open: ${String(failure)}`);
    return undefined;
  }
}

/** Whether a notice only says that a change was being saved, and may or may not have been confirmed. */
function isDoubt({ message }: Notice): boolean {
  const what = message.parameters?.['what'];
  return typeof what === 'object' && 'code' in what && what.code === 'notice.lostDoubtful';
}

const open = (fs: MemoryFileSystem) => Store.open(folder, { version: '0.1.0', device: 'herehere', fs });
