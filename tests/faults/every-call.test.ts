import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WaymarkError } from '../../domain/base/result.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { padToBlock } from '../../main/store/journal-lines.ts';
import type { Migration } from '../../main/store/migrations/index.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import type { Store } from '../../main/store/store.ts';
import { FaultyFileSystem, faults } from '../support/faulty-file-system.ts';
import type { FaultPlan } from '../support/faulty-file-system.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { append, marked, openStore, workspaceWith } from '../support/stores.ts';
import { translate } from '../../domain/messages/translator.ts';

/** Marks that were acknowledged, so they must exist afterwards. */
type Acknowledged = Set<string> & { refused?: Set<string> };

async function tick(store: Store, item: string, acknowledged: Acknowledged): Promise<void> {
  try {
    await append(store, marked(item));
    acknowledged.add(item);
  } catch (failure) {
    if (!(failure instanceof WaymarkError)) throw failure;
    // If the disk dies for good during a write, the outcome is unknown, and the message says so.
    if (!translate(failure.problem.message).includes('cannot tell'))
      (acknowledged.refused ??= new Set()).add(item);
  }
}

/** Runs a step that a fault may break; the only error allowed is one for the learner. */
async function attempt(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (failure) {
    if (failure instanceof WaymarkError) return false;
    throw failure;
  }
}

async function withStore(
  fs: FileSystem,
  steps: (store: Store) => Promise<void>,
  more: readonly Migration[] = [],
) {
  await attempt(async () => {
    const store = await openStore(folder, { fs, migrations: [...migrations, ...more] });
    await steps(store);
    await store.close();
  });
}

const unchanged: Migration = { state: (state) => state, event: (event) => event };

/** The folder of the workspace, on a disk in memory. */
const folder = '/workspace';

/** What happens to a workspace while one call fails. Each scenario starts from what `prepare` made. */
const scenarios = {
  'a new workspace, ticks, a checkpoint': {
    prepare: async () => {},
    held: 0,
    run: (fs: FileSystem, acknowledged: Acknowledged) =>
      withStore(fs, async (store) => {
        await tick(store, 'new/one', acknowledged);
        await Promise.all([tick(store, 'new/two', acknowledged), tick(store, 'new/three', acknowledged)]);
        await attempt(() => store.checkpoint());
        await tick(store, 'new/four', acknowledged);
      }),
  },
  'an old workspace, a backup, undo': {
    prepare: (fs: FileSystem) => workspaceWith(folder, 9, { fs }),
    held: 9,
    run: (fs: FileSystem, acknowledged: Acknowledged) =>
      withStore(fs, async (store) => {
        await tick(store, 'old/one', acknowledged);
        await attempt(() => store.backup('manual'));
        await tick(store, 'old/two', acknowledged);
      }),
  },
  'recovery from a damaged checkpoint': {
    prepare: async (fs: MemoryFileSystem) => {
      await workspaceWith(folder, 9, { fs });
      const file = join(folder, 'waymark.json');
      const bytes = fs.read(file);
      bytes[bytes.length >> 1]! ^= 1;
      fs.put(file, bytes);
    },
    held: 9,
    run: (fs: FileSystem, acknowledged: Acknowledged) =>
      withStore(fs, (store) => tick(store, 'after/recovery', acknowledged)),
  },
  'recovery from a torn journal': {
    prepare: async (fs: MemoryFileSystem) => {
      await workspaceWith(folder, 9, { fs });
      const file = join(folder, 'journal.jsonl');
      const bytes = fs.read(file);
      fs.put(file, padToBlock(`${bytes.toString('utf8', 0, bytes.indexOf('{"end"'))}{"seq":10,"ev`, 0));
    },
    held: 9,
    run: (fs: FileSystem, acknowledged: Acknowledged) =>
      withStore(fs, (store) => tick(store, 'after/recovery', acknowledged)),
  },
  'a migration': {
    prepare: (fs: FileSystem) => workspaceWith(folder, 9, { fs }),
    held: 9,
    more: [unchanged],
    run: (fs: FileSystem, acknowledged: Acknowledged) =>
      withStore(fs, (store) => tick(store, 'after/migration', acknowledged), [unchanged]),
  },
  'restoring a backup': {
    prepare: async (fs: MemoryFileSystem) => {
      await workspaceWith(folder, 9, { fs });
      const store = await openStore(folder, { fs });
      await store.backup('manual');
      await store.close();
    },
    held: 9,
    run: (fs: FileSystem, acknowledged: Acknowledged) =>
      withStore(fs, async (store) => {
        await tick(store, 'only/before', acknowledged);
        const manual = (await store.backups()).find(({ name }) => name.includes('manual'));
        if (manual && (await attempt(() => store.restore(manual.name)))) acknowledged.clear();
        await tick(store, 'only/after', acknowledged);
      }),
  },
} satisfies Record<
  string,
  {
    prepare(fs: MemoryFileSystem): Promise<void>;
    held: number;
    more?: readonly Migration[];
    run(fs: FileSystem, acknowledged: Acknowledged): Promise<void>;
  }
>;

describe('D4 a fault at every file-system call', () => {
  for (const [name, scenario] of Object.entries(scenarios)) {
    const more = 'more' in scenario ? scenario.more : [];

    /** Runs the scenario under a plan, restores the power, and checks what is there. */
    async function violations(prepared: MemoryFileSystem, plan: FaultPlan): Promise<string[]> {
      const disk = prepared.copy();
      const fs = new FaultyFileSystem(plan, disk);
      const acknowledged: Acknowledged = new Set();
      await scenario.run(fs, acknowledged);
      await disk.remove(join(folder, 'lock')).catch(() => {});
      const found = fs.fired ? [] : ['the fault was never met'];
      const left = temporaryFiles(disk).filter((file) => !file.startsWith('lock'));
      if (!plan.sticky && left.length > 1) found.push(`temporary files: ${left.join(' ')}`);
      try {
        const store = await openStore(folder, { fs: disk, migrations: [...migrations, ...more] });
        const missing = () =>
          [...acknowledged].filter((item) => store.log.at('items', item).state !== 'done');
        // After a disk dies for good during a restore, either state may be there; the earlier one is in the
        // backup.
        const before = (await store.backups()).find((backup) => backup.name.includes('before-restore'));
        if (plan.sticky && missing().length > 0 && before) await store.restore(before.name);
        const lost = missing();
        if (lost.length > 0) found.push(`lost ${lost.join(' ')}`);
        const back = [...(acknowledged.refused ?? [])].filter((item) => store.log.all('items').has(item));
        if (back.length > 0) found.push(`refused, and there all the same: ${back.join(' ')}`);
        for (let i = 0; i < scenario.held; i++) {
          if (!store.log.all('items').has(`skill/item-${i}`)) found.push(`lost skill/item-${i}`);
        }
        const unreported = store.notices.filter(({ kind }) => kind === 'lost');
        if (unreported.length > 0) found.push(`reported as lost: ${translate(unreported[0]!.message)}`);
        await append(store, marked('at/last'));
        await store.close();
        // The draft of a lock stays for a minute: it could belong to a process that is starting.
        const after = temporaryFiles(disk).filter((file) => !file.startsWith('.lock.'));
        if (after.length > 0) found.push('temporary files after the next start');
      } catch (failure) {
        found.push(`cannot be opened any more: ${String(failure)}`);
      }
      return found.map(
        (violation) => `call ${plan.at} ${plan.fault}${plan.sticky ? ' for good' : ''}: ${violation}`,
      );
    }

    it(`holds through ${name}`, async () => {
      const prepared = new MemoryFileSystem();
      await scenario.prepare(prepared);
      const counter = new FaultyFileSystem(undefined, prepared.copy());
      await scenario.run(counter, new Set());

      const found: string[] = [];
      for (let at = 1; at <= counter.calls; at++) {
        for (const fault of faults) {
          for (const sticky of [false, true])
            found.push(...(await violations(prepared, { at, fault, sticky })));
        }
      }
      expect(counter.calls).toBeGreaterThan(20);
      expect(found).toEqual([]);
    });
  }
});

/** Temporary files that a crash left behind. */
function temporaryFiles(disk: MemoryFileSystem): string[] {
  return disk.below(folder).filter((name) => name.endsWith('.tmp'));
}
