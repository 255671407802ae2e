import { basename, join } from 'node:path';
import { isEvent } from '../../domain/progress/is-event.ts';
import type { Event } from '../../domain/progress/events.ts';
import { message } from '../../domain/words/message.ts';
import type { Message } from '../../domain/words/message.ts';
import { listIfThere, readIfThere } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import { readJournal } from './read-journal.ts';
import { checkEntries, readCheckpoint } from './read-checkpoint.ts';
import type { Migration } from './migrations/index.ts';

/** A copy of one of our files that a sync client or a person put beside it. */
export interface Copy {
  readonly name: string;
  /** How many events it holds that are not here; undefined where it is of a kind that holds none, or cannot be read. */
  readonly missing: number | undefined;
  readonly detail: Message;
}

/** The files that sync clients make copies of, with what such a copy is read as. */
const copied = { 'waymark.json': 'checkpoint', 'journal.jsonl': 'journal' } as const;
const others = ['settings.json', 'drafts.json', 'window.json'];

/**
 * Finds what stands beside the files of a workspace under nearly their names: `journal (conflicted copy 2026-11-27).jsonl`
 * (Dropbox, Nextcloud), `waymark.sync-conflict-….json` (Syncthing), `waymark-DESKTOP-1.json` (OneDrive), `waymark (1).json`
 * (Google Drive), `waymark 2.json` (iCloud). Nothing of it is used: taking it in is a merge.
 * @param idsHere the ids of the events of the workspace; asked for only if there is a copy to hold against them
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

/** Which file of ours a name is nearly that of: the same beginning, the same ending, and between them no letter first. */
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
  if (kind === undefined) return { name, missing: undefined, detail: message('checkup.copy', { own }) };
  const events = await (kind === 'checkpoint' ? eventsOfCheckpoint : eventsOfJournal)(fs, path, steps);
  if (events === undefined)
    return { name, missing: undefined, detail: message('checkup.copyUnreadable', { own }) };
  const here = idsHere();
  const missing = events.filter(({ id }) => !here.has(id)).length;
  return {
    name,
    missing,
    detail:
      missing > 0
        ? message('checkup.copyHolds', { own, count: missing })
        : message('checkup.copyHoldsNothing', { own }),
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
  // Half a copy too is worth telling of.
  if (head === undefined && entries.length === 0) return undefined;
  const { lines } = checkEntries(entries, head?.format ?? 1, steps);
  return lines.flatMap(({ events }) => events.filter(isEvent));
};
