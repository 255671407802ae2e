import { basename, join } from 'node:path';
import type { Event } from '../../domain/progress/events.ts';
import { JournalLines } from '../../main/store/assemble.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import { readCheckpoint } from '../../main/store/read-checkpoint.ts';
import { readJournal } from '../../main/store/read-journal.ts';
import { Store } from '../../main/store/store.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';

const folder = '/workspace';
const day = 24 * 3600 * 1000;

type Random = () => number;

interface Tally {
  readonly mixes: number;
  /** How many of them were reported to the learner. */
  readonly told: number;
  /** How many files were mixed while the workspace was open. */
  readonly underway: number;
  readonly violations: readonly string[];
}

/** The files of a workspace at some moment, by name. */
type Moment = ReadonlyMap<string, Buffer>;

/**
 * D10: two copies of a workspace diverge (changes, checkpoints, backups, restores). Then their files are
 * mixed, each from either copy at any of its moments, at rest or under the open app. Afterwards every change
 * in a file must be there, or have been replaced by a restore that a backup proves. None may be in no file at
 * all. If a change is missing, or the two histories met, the learner must have been told.
 */
export async function mixSyncFiles(count: number, random: Random): Promise<Tally> {
  const violations: string[] = [];
  let [mixes, told, underway] = [0, 0, 0];
  while (mixes < count) {
    const histories = await twoHistories(random);
    for (let i = 0; i < 40 && mixes < count; i++, mixes++) {
      const isOpen = random() < 0.3;
      if (isOpen) underway++;
      const result = isOpen ? await mixUnderway(histories, random) : await mixAtRest(histories, random);
      if (result.told.length > 0) told++;
      violations.push(
        ...result.wrong.map((what) => `mix ${mixes}: ${what} (told: ${result.told.join(', ') || 'nothing'})`),
      );
    }
  }
  return { mixes, told, underway, violations: violations.slice(0, 20) };
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

/** Two copies of one workspace, each as the moments it went through. */
async function twoHistories(random: Random): Promise<readonly (readonly Moment[])[]> {
  const start = new MemoryFileSystem();
  await live(start, 'common00', 1 + Math.floor(random() * 5), random);
  return [
    await live(start.copy(), 'herehere', 3 + Math.floor(random() * 8), random),
    await live(start.copy(), 'therethe', 3 + Math.floor(random() * 8), random),
  ];
}

let clock = Date.UTC(2026, 0, 1);

/**
 * Uses a workspace for some steps.
 * @returns its files after each step
 */
async function live(
  disk: MemoryFileSystem,
  device: string,
  steps: number,
  random: Random,
): Promise<Moment[]> {
  const moments: Moment[] = [];
  let store = await open(disk, device);
  for (let i = 0; i < steps; i++) {
    clock += Math.floor(random() * day);
    const step = random();
    if (step < 0.6) await mark(store, device);
    else if (step < 0.75) await store.checkpoint();
    else if (step < 0.85) await store.backup('manual');
    else if (step < 0.92) {
      const backups = (await store.backups()).filter(({ ok }) => ok);
      if (backups.length > 0) await store.restore(pick(backups, random).name).catch(() => {});
    } else {
      await store.close();
      store = await open(disk, device);
    }
    moments.push(momentOf(disk));
  }
  await store.close();
  moments.push(momentOf(disk));
  return moments;
}

const open = (disk: FileSystem, device: string) =>
  Store.open(folder, { version: '0.1.0', device, fs: disk, now: () => clock });

let last = 0;
async function mark(store: Store, device: string): Promise<void> {
  await store.commit(() => [{ type: 'item.marked', item: `${device}/item-${++last}`, state: 'done' }]);
}

function momentOf(disk: MemoryFileSystem): Moment {
  const names = disk.below(folder).filter((name) => name !== 'lock' && !name.endsWith('.tmp'));
  return new Map(names.map((name) => [name, Buffer.from(disk.read(join(folder, name)))]));
}

interface Result {
  readonly told: readonly string[];
  readonly wrong: readonly string[];
}

/** A folder in which each file comes from either copy, at one of its moments. */
async function mixAtRest(histories: readonly (readonly Moment[])[], random: Random): Promise<Result> {
  const sources = histories.map((moments) => pick(moments, random));
  const disk = new MemoryFileSystem();
  for (const name of ['waymark.json', 'journal.jsonl']) {
    const bytes = pick(sources, random).get(name);
    if (bytes && random() < 0.97) disk.put(join(folder, name), bytes);
  }
  for (const source of sources) putBackups(disk, source, random() < 0.7 ? 1 : random(), random);
  return check(disk, await knownEvents(disk));
}

/** An open workspace that receives files of the other copy. */
async function mixUnderway(histories: readonly (readonly Moment[])[], random: Random): Promise<Result> {
  const [here, there] = histories.map((moments) => pick(moments, random));
  const disk = new MemoryFileSystem();
  for (const [name, bytes] of here!) disk.put(join(folder, name), bytes);
  const store = await open(disk, 'herehere');
  // The backup that opening makes in the background: a file that arrives between its last check and its
  // rename is overwritten.
  await store.checkpoint();
  const acknowledged: Event[] = [...store.log.events];
  for (let i = 0; i < 4; i++) {
    const name = pick(['waymark.json', 'journal.jsonl', 'backups'], random);
    const bytes = there!.get(name);
    if (name === 'backups') putBackups(disk, there!, random(), random);
    else if (bytes) disk.put(join(folder, name), bytes);
    if (random() < 0.5) await mark(store, 'herehere');
    if (random() < 0.3) await store.checkpoint().catch(() => {});
    acknowledged.push(...store.log.events);
  }
  const told = store.notices.map(({ message }) => message.code);
  const known = await knownEvents(disk);
  for (const event of acknowledged) known.standing.set(event.id, event);
  await store.close();
  const result = await check(disk, known);
  return { ...result, told: [...told, ...result.told] };
}

function putBackups(disk: MemoryFileSystem, source: Moment, share: number, random: Random): void {
  for (const [name, bytes] of source)
    if (name.startsWith('backups/') && random() < share) disk.put(join(folder, name), bytes);
}

interface Known {
  /** The events in `waymark.json` or the journal. */
  readonly standing: Map<string, Event>;
  /** The ids of the events in any file. */
  readonly anywhere: Set<string>;
  /** The events that backups prove to have been replaced by a restore. */
  readonly replaced: Set<string>;
}

async function knownEvents(disk: MemoryFileSystem): Promise<Known> {
  const [standing, anywhere, replaced] = [new Map<string, Event>(), new Set<string>(), new Set<string>()];
  for (const name of disk.below(folder)) {
    const events = await eventsIn(disk, name);
    for (const event of events) {
      anywhere.add(event.id);
      if (!name.includes('/')) standing.set(event.id, event);
      if (name.includes('before-restore')) replaced.add(event.id);
    }
  }
  return { standing, anywhere, replaced };
}

async function eventsIn(disk: MemoryFileSystem, name: string): Promise<readonly Event[]> {
  if (name.endsWith('.jsonl')) {
    const journal = readJournal(disk.read(join(folder, name)));
    return new JournalLines(journal, migrations.length, migrations).events;
  }
  const reading = await readCheckpoint(disk, join(folder, name), migrations);
  return reading.kind === 'good' ? reading.checkpoint.events : [];
}

/** Opens the mix twice, and reports what is wrong. */
async function check(disk: MemoryFileSystem, before: Known): Promise<Result> {
  const wrong: string[] = [];
  let told: string[] = [];
  try {
    const store = await open(disk, 'herehere');
    told = store.notices.map(({ message }) => message.code);
    await mark(store, 'herehere');
    await store.checkpoint();
    const here = new Set(store.log.events.map(({ id }) => id));
    await store.close();
    for (const id of before.standing.keys())
      if (!here.has(id) && !before.replaced.has(id)) wrong.push(`${id} stood in a file and is not there`);
    const after = await knownEvents(disk);
    for (const id of before.anywhere) if (!after.anywhere.has(id)) wrong.push(`${id} is in no file any more`);
    for (const id of before.standing.keys())
      if (!after.anywhere.has(id)) wrong.push(`${id} was confirmed and is in no file`);
    const again = await open(disk, 'herehere');
    const isSame = again.log.size === here.size && again.log.events.every(({ id }) => here.has(id));
    if (!isSame) wrong.push(`another start finds ${again.log.size} changes instead of ${here.size}`);
    // What was found while closing, when nobody was there to read it, stays until dismissed; so does a loss.
    const more = again.notices.filter(({ message }) => !told.includes(message.code));
    if (more.length > 0) wrong.push(`another start tells ${more.map(({ message }) => message.code).join()}`);
    await again.close();
  } catch (failure) {
    const isHonest = disk
      .below(folder)
      .every((name) => basename(name) !== 'waymark.json' && !name.startsWith('backups/'));
    if (!isHonest) wrong.push(`does not open: ${String(failure)}`);
  }
  return { told, wrong };
}
