/*
 * Works on a workspace without pause until it is killed, and prints what was acknowledged:
 *   ack ITEM            a mark is on the disk
 *   replace ITEM,ITEM   a restore begins, to these marks: from here either history is right
 *   replaced ITEM,ITEM  the restore is acknowledged; these marks are what is there now
 * Arguments: the folder, and what to do besides ticking.
 */
import { writeSync } from 'node:fs';
import { migrations } from '../../main/store/migrations/index.ts';
import type { Migration } from '../../main/store/migrations/index.ts';
import { Store } from '../../main/store/store.ts';

export const jobs = ['ticking', 'checkpointing', 'migrating', 'restoring', 'batching'] as const;
export type Job = (typeof jobs)[number];

/** Like any later migration: every event is rewritten. */
export const nextFormat: Migration = {
  state: (state) => state,
  event: (event) => ({ ...(event as object) }),
};

export function migrationsFor(job: Job): readonly Migration[] {
  return job === 'migrating' ? [...migrations, nextFormat] : migrations;
}

function translate(line: string): void {
  writeSync(1, `${line}\n`);
}

async function work(folder: string, job: Job): Promise<never> {
  const store = await Store.open(folder, { version: '0.1.0', migrations: migrationsFor(job) });
  translate('open');
  let backup: string | undefined;
  for (let round = 0; ; round++) {
    const batch = Array.from({ length: 1 + (round % 4) }, (_, i) => `r${process.pid}/i${round}-${i}`);
    await Promise.all(
      batch.map(async (item) => {
        await store.commit(() => [{ type: 'item.marked', item, state: 'done' }]);
        translate(`ack ${item}`);
      }),
    );
    if (job === 'batching') {
      const size = round % 7 === 6 ? 5000 : 2;
      const items = Array.from({ length: size }, (_, i) => `b${process.pid}-${round}/i${i}`);
      await store.commit(() => items.map((item) => ({ type: 'item.marked', item, state: 'done' })));
      translate(`ack ${items[0]}`);
      translate(`ack ${items.at(-1)}`);
    }
    if (job === 'checkpointing') await store.checkpoint();
    if (job === 'restoring' && round % 5 === 1) backup = (await store.backup('manual')).name;
    if (job === 'restoring' && round % 5 === 4 && backup) {
      // Reverts what three rounds have acknowledged since.
      const { events } = await store.readBackup(backup);
      translate(
        `replace ${[...new Set(events.map((event) => ('item' in event ? event.item : '')))].join(',')}`,
      );
      await store.restore(backup);
      translate(`replaced ${[...store.log.all('items').keys()].join(',')}`);
    }
  }
}

if (import.meta.main) {
  const [folder, job] = process.argv.slice(2) as [string, Job];
  await work(folder, job);
}
