import { basename, join } from 'node:path';
import { isEvent } from '../../domain/progress/is-event.ts';
import type { Event } from '../../domain/progress/events.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';
import { listIfThere, readIfThere } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import { readJournal } from './read-journal.ts';
import { checkEntries, readCheckpoint } from './read-checkpoint.ts';
import type { Migration } from './migrations/index.ts';

/** A copy of one of our files that a sync client or a person put next to it. */
export interface Copy {
  readonly name: string;
  /**
   * How many of its events are missing here; undefined if this kind of file holds no events or the copy
   * cannot be read.
   */
  readonly missing: number | undefined;
  readonly detail: Message;
}

/** The files with events that sync clients copy, and how to read such a copy. */
const copied = { 'waymark.json': 'checkpoint', 'journal.jsonl': 'journal' } as const;
const others = ['settings.json', 'drafts.json', 'window.json'];

/**
 * Finds files with almost the same name as a workspace file: `journal (conflicted copy 2026-11-27).jsonl`
 * (Dropbox, Nextcloud), `waymark.sync-conflict-….json` (Syncthing), `waymark-DESKTOP-1.json` (OneDrive),
 * `waymark (1).json` (Google Drive), `waymark 2.json` (iCloud). Their content is only counted, not used:
 * adopting it would be a merge.
 * @param idsHere the ids of the workspace's events; called only if a readable copy was found
 */
export async function inspectCopies(
  fs: FileSystem,
  { folder }: Pick<WorkspaceFiles, 'folder'>,
  steps: readonly Migration[],
  idsHere: () => ReadonlySet<string>,
): Promise<readonly Copy[]> {
  const found: Copy[] = [];
  for (const name of await listIfThere(fs, folder)) {
    const of = ownOf(name);
    if (of !== undefined) found.push(await inspect(fs, join(folder, name), of, steps, idsHere));
  }
  return found;
}

/**
 * The workspace file that `name` looks like a copy of: the same start and extension, and between them
 * something that does not begin with a letter.
 */
export function ownOf(name: string): string | undefined {
  return [...Object.keys(copied), ...others].find((own) => {
    const dot = own.indexOf('.');
    const [stem, ending] = [own.slice(0, dot), own.slice(dot)];
    const between = name.startsWith(stem) && name.endsWith(ending) && name.slice(stem.length, -ending.length);
    return typeof between === 'string' && /^[^a-z]/i.test(between) && name.length > own.length;
  });
}

async function inspect(
  fs: FileSystem,
  path: string,
  own: string,
  steps: readonly Migration[],
  idsHere: () => ReadonlySet<string>,
): Promise<Copy> {
  const name = basename(path);
  const kind = (copied as Readonly<Record<string, 'checkpoint' | 'journal' | undefined>>)[own];
  if (kind === undefined) return { name, missing: undefined, detail: message('check.copy', { own }) };
  const events = await (kind === 'checkpoint' ? eventsOfCheckpoint : eventsOfJournal)(fs, path, steps);
  if (events === undefined)
    return { name, missing: undefined, detail: message('check.copyUnreadable', { own }) };
  const here = idsHere();
  const missing = events.filter(({ id }) => !here.has(id)).length;
  return {
    name,
    missing,
    detail:
      missing > 0
        ? message('check.copyHolds', { own, count: missing })
        : message('check.copyHoldsNothing', { own }),
  };
}

type ReadEvents = (
  fs: FileSystem,
  path: string,
  steps: readonly Migration[],
) => Promise<readonly Event[] | undefined>;

const eventsOfCheckpoint: ReadEvents = async (fs, path, steps) => {
  const reading = await readCheckpoint(fs, path, steps);
  return reading.kind === 'good' ? reading.checkpoint.events : undefined;
};

const eventsOfJournal: ReadEvents = async (fs, path, steps) => {
  const bytes = await readIfThere(fs, path);
  if (!Buffer.isBuffer(bytes)) return undefined;
  const { head, entries } = readJournal(bytes);
  // Half a copy is worth reporting too.
  if (head === undefined && entries.length === 0) return undefined;
  const { lines } = checkEntries(entries, head?.format ?? 1, steps);
  return lines.flatMap(({ events }) => events.filter(isEvent));
};
