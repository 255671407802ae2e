import type { Change } from '../../domain/contract/progress.ts';
import type { Handlers } from '../../domain/contract/index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { Event } from '../../domain/progress/events.ts';
import type { Address, ProgressLog, Step } from '../../domain/progress/progress-log.ts';
import { slices } from '../../domain/progress/slices/index.ts';
import type { SliceEntry, SliceName } from '../../domain/progress/slices/index.ts';
import type { Subject } from '../../domain/progress/slices/evidence.ts';
import type { ItemProgress } from '../../domain/progress/slices/items.ts';
import type { SkillProgress } from '../../domain/progress/slices/skills.ts';
import { history } from '../../domain/queries/history.ts';
import { WaymarkError } from '../../domain/result.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { Decide } from '../store/event-maker.ts';

type ProgressHandlers = Pick<Handlers, Extract<keyof Handlers, `progress:${string}`>>;

/**
 * The requests that change and show progress.
 * @param announce is called with each change once it is on the disk
 */
export function progressService(
  store: OpenStore,
  path: PathIndex,
  announce: (change: Change) => void,
): ProgressHandlers {
  async function change(decide: Decide): Promise<Change | null> {
    const events = await store.commit(decide);
    if (events.length === 0) return null;
    const made = changeOf(store, events);
    announce(made);
    return made;
  }

  function itemIn(log: ProgressLog, key: string): ItemProgress {
    if (!path.items.has(key) && !log.knows('items', key)) throw unknown('item', key);
    return log.at('items', key);
  }

  function skillIn(log: ProgressLog, key: string): SkillProgress {
    if (!path.skills.has(key) && !log.knows('skills', key)) throw unknown('skill', key);
    return log.at('skills', key);
  }

  const evidenceIn = (log: ProgressLog, subject: Subject) =>
    ('item' in subject ? itemIn(log, subject.item) : skillIn(log, subject.skill)).evidence;

  return {
    'progress:mark': ({ item, state, reason }) =>
      change((log) => {
        const now = itemIn(log, item);
        if (now.state === state && now.reason === reason) return [];
        return [{ type: 'item.marked', item, state, ...(reason === undefined ? {} : { reason }) }];
      }),
    'progress:note': ({ item, text }) =>
      change((log) => (itemIn(log, item).note === text ? [] : [{ type: 'item.noted', item, text }])),
    'progress:addEvidence': ({ subject, title, url }) =>
      change((log) => {
        evidenceIn(log, subject);
        return [{ type: 'evidence.added', subject, title, ...(url === undefined ? {} : { url }) }];
      }),
    'progress:removeEvidence': ({ subject, evidence }) =>
      change((log) => {
        if (!evidenceIn(log, subject).some(({ id }) => id === evidence))
          throw new WaymarkError('not-found', 'That evidence is not there any more.');
        return [{ type: 'evidence.removed', subject, evidence }];
      }),
    'progress:rate': ({ skill, level }) =>
      change((log) => (skillIn(log, skill).level === level ? [] : [{ type: 'skill.rated', skill, level }])),
    'progress:undo': () =>
      change((log) => {
        const step = log.nextUndo(store.device);
        return step ? [{ type: 'event.undone', target: step.id }] : [];
      }),
    'progress:redo': () =>
      change((log) => {
        const step = log.nextRedo(store.device);
        return step ? [{ type: 'event.redone', target: step.id }] : [];
      }),
    async 'progress:history'({ subject, limit }) {
      return history(store.log, subject && addressOf(subject), limit);
    },
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

function addressOf(subject: Subject): Address {
  return 'item' in subject ? ['items', subject.item] : ['skills', subject.skill];
}

/** What undo and redo would do next. */
export function reversible(log: ProgressLog, device: string): Pick<Change, 'undo' | 'redo'> {
  return { undo: stepDto(log.nextUndo(device)), redo: stepDto(log.nextRedo(device)) };
}

function stepDto(step: Step | undefined): Change['undo'] {
  return step ? { event: step.event, count: step.count } : null;
}

function unknown(what: 'item' | 'skill', key: string): WaymarkError {
  return new WaymarkError('not-found', `There is no ${what} ${key} in this path. Nothing was changed.`, {
    [what]: key,
  });
}
