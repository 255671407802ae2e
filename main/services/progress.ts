import type { Change } from '../../domain/contract/progress.ts';
import type { Handlers } from '../../domain/contract/index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { isReversal, subjectOf } from '../../domain/progress/events.ts';
import type { Event, Subject } from '../../domain/progress/events.ts';
import type { ProgressLog, Step } from '../../domain/progress/progress-log.ts';
import type { ItemProgress, SkillProgress } from '../../domain/progress/subjects.ts';
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
    if (!path.items.has(key) && !log.knows({ item: key })) throw unknown('item', key);
    return log.item(key);
  }

  function skillIn(log: ProgressLog, key: string): SkillProgress {
    if (!path.skills.has(key) && !log.knows({ skill: key })) throw unknown('skill', key);
    return log.skill(key);
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
      return history(store.log, subject, limit);
    },
  };
}

/** The change that events made, as the window needs it. */
function changeOf(store: OpenStore, events: readonly Event[]): Change {
  const { log, device } = store;
  const actions = events.flatMap((event) => (isReversal(event) ? log.actionsOf(event.target) : [event]));
  const items = new Set<string>();
  const skills = new Set<string>();
  for (const subject of actions.map(subjectOf)) {
    if ('item' in subject) items.add(subject.item);
    else skills.add(subject.skill);
  }
  return {
    revision: store.countChange(),
    events: [...events],
    items: [...items].map((key) => [key, toDto(log.item(key))]),
    skills: [...skills].map((key) => [key, toDto(log.skill(key))]),
    ...reversible(log, device),
  };
}

/** What undo and redo would do next. */
export function reversible(log: ProgressLog, device: string): Pick<Change, 'undo' | 'redo'> {
  return { undo: stepDto(log.nextUndo(device)), redo: stepDto(log.nextRedo(device)) };
}

function stepDto(step: Step | undefined): Change['undo'] {
  return step ? { event: step.event, count: step.count } : null;
}

/** The progress of an item or a skill as the contract types it: the same value, with its list open to the wire. */
export function toDto<P extends { readonly evidence: readonly unknown[] }>(
  progress: P,
): Omit<P, 'evidence'> & { evidence: P['evidence'][number][] } {
  return { ...progress, evidence: [...progress.evidence] };
}

function unknown(what: 'item' | 'skill', key: string): WaymarkError {
  return new WaymarkError('not-found', `There is no ${what} ${key} in this path. Nothing was changed.`, {
    [what]: key,
  });
}
