import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import type { State } from '../../domain/base/states.ts';
import { Store } from '../../main/store/store.ts';
import type { StoreOptions } from '../../main/store/store.ts';

export const version = '0.1.0';

export function openStore(folder: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  return Store.open(folder, { version, device: 'testtest', ...options });
}

/** Saves one event. */
export async function append(store: Pick<Store, 'commit'>, draft: EventDraft): Promise<Event> {
  const [event] = await store.commit(() => [draft]);
  return event!;
}

export function marked(item: string, state: State = 'done'): EventDraft {
  return { type: 'item.marked', item, state };
}

/**
 * A closed workspace with `count` items marked done; `checkpoint` puts all but the last three in
 * waymark.json.
 */
export async function workspaceWith(
  folder: string,
  count: number,
  options: Partial<StoreOptions> = {},
): Promise<void> {
  const store = await openStore(folder, options);
  for (let i = 0; i < count - 3; i++) await append(store, marked(`skill/item-${i}`));
  await store.checkpoint();
  for (let i = Math.max(0, count - 3); i < count; i++) await append(store, marked(`skill/item-${i}`));
  await store.close();
}

/**
 * Copies a workspace to `copy`, and continues both: three changes each, the first two in waymark.json.
 * @returns the keys of the items that each has marked
 */
export async function twoCopies(
  folder: string,
  copy: string,
): Promise<{ readonly copy: string; readonly here: readonly string[]; readonly there: readonly string[] }> {
  await cp(folder, copy, { recursive: true });
  const markIn = async (place: string, device: string, name: string) => {
    const items = [1, 2, 3].map((number) => `${name}/item-${number}`);
    const store = await openStore(place, { device });
    // A device that is new here starts with its own backup.
    await store.checkpoint();
    for (const item of items.slice(0, 2)) await append(store, marked(item));
    await store.checkpoint();
    await append(store, marked(items[2]!));
    await store.close();
    return items;
  };
  return {
    copy,
    here: await markIn(folder, 'herehere', 'here'),
    there: await markIn(copy, 'therethe', 'there'),
  };
}

/** A workspace with `count` manual backups. */
export async function workspaceWithBackups(folder: string, count: number): Promise<void> {
  const store = await openStore(folder);
  for (let i = 0; i < count; i++) {
    await append(store, marked(`skill/item-${i}`));
    await store.backup('manual');
  }
  await store.close();
}

/** Every file below a folder, by relative name, with a hash of its bytes. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = await Promise.all(
    files.map(
      async (file) =>
        [
          file.slice(folder.length + 1),
          createHash('sha256')
            .update(await readFile(file))
            .digest('hex'),
        ] as const,
    ),
  );
  return Object.fromEntries(hashes.toSorted());
}

/** Temporary files that a crash left behind; empty if there is no folder. */
export async function temporaryFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'));
}
