import type { Change } from '../../contract/progress.ts';
import type { Event } from '../../domain/progress/events.ts';
import type { Address, ProgressLog, Step } from '../../domain/progress/progress-log.ts';
import { slices } from '../../domain/progress/slices/index.ts';
import type { SliceEntry, SliceName } from '../../domain/progress/slices/index.ts';
import type { Decide } from '../store/event-maker.ts';
import type { OpenStore } from '../store/open-store.ts';

/** Changes the workspace, and tells the window. Answers null where nothing was to change. */
export type MakeChange = (decide: Decide) => Promise<Change | null>;

/** @param announce is called with each change once it is on the disk */
export function changesTo(store: OpenStore, announce: (change: Change) => Promise<void> | void): MakeChange {
  return async (decide) => {
    const events = await store.commit(decide);
    if (events.length === 0) return null;
    const made = changeOf(store, events);
    await announce(made);
    return made;
  };
}

/** The change that events made, as the window needs it. */
function changeOf(store: OpenStore, events: readonly Event[]): Change {
  const { log, device } = store;
  return {
    revision: store.countChange(),
    events: [...events],
    changes: log.addressesOf(events).map((address) => entryOf(log, address)),
    ...reversible(log, device),
  };
}

/** What stands at an address. */
function entryOf(log: ProgressLog, [slice, key]: Address): SliceEntry {
  // The compiler loses track of which value belongs to which slice.
  return [slice, key, log.at(slice, key)] as SliceEntry;
}

/** All that was touched in a log. */
export function entriesOf(log: ProgressLog): SliceEntry[] {
  return (Object.keys(slices) as SliceName[]).flatMap((slice) =>
    [...log.all(slice)].map(([key, value]) => [slice, key, value] as SliceEntry),
  );
}

/** What undo and redo would do next. */
export function reversible(log: ProgressLog, device: string): Pick<Change, 'undo' | 'redo'> {
  return { undo: stepDto(log.nextUndo(device)), redo: stepDto(log.nextRedo(device)) };
}

function stepDto(step: Step | undefined): Change['undo'] {
  return step ? { event: step.event, count: step.count } : null;
}
