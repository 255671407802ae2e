import type { Change } from '../../contract/progress.ts';
import type { Event } from '../../domain/progress/events.ts';
import { sharedSkill } from '../../domain/history/shared-skill.ts';
import type { Address, ProgressLog, Step } from '../../domain/progress/progress-log.ts';
import { slices } from '../../domain/progress/slices/index.ts';
import type { SliceEntry, SliceName } from '../../domain/progress/slices/index.ts';
import type { ItemProgress } from '../../domain/progress/slices/items/slice.ts';
import type { SkillProgress } from '../../domain/progress/slices/skills/slice.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { Decide } from '../store/event-maker.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { Workspace } from './workspace.ts';

/** Changes the progress and informs the window. Returns null if there is nothing to change. */
export type MakeChange = (decide: Decide) => Promise<Change | null>;

/** @param announce called with each change once it is on the disk */
export function changesTo(store: OpenStore, announce: (change: Change) => Promise<void> | void): MakeChange {
  return async (decide) => {
    const events = await store.commit(decide);
    if (events.length === 0) return null;
    const made = changeOf(store, events);
    await announce(made);
    return made;
  };
}

/** An item of any path, or one that has progress. @throws WaymarkError `not-found` */
export function itemIn({ paths }: Pick<Workspace, 'paths'>, log: ProgressLog, key: string): ItemProgress {
  if (!paths.all(log).some(({ items }) => items.has(key)) && !log.knows('items', key))
    throw new WaymarkError('not-found', message('progress.noItem', { key }), { item: key });
  return log.at('items', key);
}

/** A skill of any path, or one that has progress. @throws WaymarkError `not-found` */
export function skillIn({ paths }: Pick<Workspace, 'paths'>, log: ProgressLog, key: string): SkillProgress {
  if (!paths.all(log).some(({ skills }) => skills.has(key)) && !log.knows('skills', key))
    throw new WaymarkError('not-found', message('progress.noSkill', { key }), { skill: key });
  return log.at('skills', key);
}

/** Saves the note of an item or a skill. @throws WaymarkError `not-found`, `disk` */
export function saveNote(
  workspace: Pick<Workspace, 'paths' | 'change'>,
  key: string,
  text: string,
): Promise<Change | null> {
  const isItem = key.includes('/');
  return workspace.change((log) => {
    const { note } = isItem ? itemIn(workspace, log, key) : skillIn(workspace, log, key);
    if (note === text) return [];
    return [isItem ? { type: 'item.noted', item: key, text } : { type: 'skill.noted', skill: key, text }];
  });
}

/** The change that these events made, in the form for the window. */
function changeOf(store: OpenStore, events: readonly Event[]): Change {
  const { log, device } = store;
  return {
    revision: store.countChange(),
    events: [...events],
    changes: log.addressesOf(events).map((address) => entryOf(log, address)),
    ...reversible(log, device),
  };
}

/** The value at an address. */
function entryOf(log: ProgressLog, [slice, key]: Address): SliceEntry {
  // The compiler does not know which value belongs to which slice.
  return [slice, key, log.at(slice, key)] as SliceEntry;
}

/** All values of a log that events have changed. */
export function entriesOf(log: ProgressLog): SliceEntry[] {
  return (Object.keys(slices) as SliceName[]).flatMap((slice) =>
    [...log.all(slice)].map(([key, value]) => [slice, key, value] as SliceEntry),
  );
}

/** What undo and redo would do next. */
export function reversible(log: ProgressLog, device: string): Pick<Change, 'undo' | 'redo'> {
  return { undo: stepDto(log, log.nextUndo(device)), redo: stepDto(log, log.nextRedo(device)) };
}

function stepDto(log: ProgressLog, step: Step | undefined): Change['undo'] {
  if (step === undefined) return null;
  const { id, event, count } = step;
  return { event, count, skill: sharedSkill(log.actionsOf(id)) };
}
