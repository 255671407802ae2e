import type { Change, HistoryEntry } from '../../domain/contract/progress.ts';
import type { Handlers, Parsed } from '../../domain/contract/index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { isReversal, subjectOf } from '../../domain/progress/events.ts';
import type { Action, Event, EventDraft, Subject } from '../../domain/progress/events.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { untouchedItem, untouchedSkill } from '../../domain/progress/subjects.ts';
import { WaymarkError } from '../../domain/result.ts';
import type { OpenStore } from '../store/open-store.ts';

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
  async function record(draft: EventDraft): Promise<Change> {
    const event = await store.append(draft);
    const change = changeOf(store, event);
    announce(change);
    return change;
  }

  let turn: Promise<unknown> = Promise.resolve();

  /**
   * Runs one undo or redo after the other, each on what the one before has left. What is on its way to
   * disk counts as done: undo pressed right after a tick takes back that tick.
   */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const run = turn.then(() => store.settled()).then(job);
    turn = run.catch(() => {});
    return run;
  }

  function itemNow(key: string) {
    if (!path.items.has(key) && !store.log.items.has(key)) throw unknown('item', key);
    return store.log.items.get(key) ?? untouchedItem;
  }

  function skillNow(key: string) {
    if (!path.skills.has(key) && !store.log.skills.has(key)) throw unknown('skill', key);
    return store.log.skills.get(key) ?? untouchedSkill;
  }

  const evidenceOf = (subject: Subject) =>
    ('item' in subject ? itemNow(subject.item) : skillNow(subject.skill)).evidence;

  return {
    async 'progress:mark'({ item, state, reason }) {
      const now = itemNow(item);
      if (now.state === state && now.reason === reason) return null;
      return record({ type: 'item.marked', item, state, ...(reason === undefined ? {} : { reason }) });
    },
    async 'progress:note'({ item, text }) {
      return itemNow(item).note === text ? null : record({ type: 'item.noted', item, text });
    },
    async 'progress:addEvidence'({ subject, title, url }) {
      evidenceOf(subject);
      return record({ type: 'evidence.added', subject, title, ...(url === undefined ? {} : { url }) });
    },
    async 'progress:removeEvidence'({ subject, evidence }) {
      if (!evidenceOf(subject).some(({ id }) => id === evidence))
        throw new WaymarkError('not-found', 'That evidence is not there any more.');
      return record({ type: 'evidence.removed', subject, evidence });
    },
    async 'progress:rate'({ skill, level }) {
      return skillNow(skill).level === level ? null : record({ type: 'skill.rated', skill, level });
    },
    'progress:undo': () =>
      inTurn(async () => {
        const target = store.log.nextUndo(store.device);
        return target ? record({ type: 'event.undone', target: target.id }) : null;
      }),
    'progress:redo': () =>
      inTurn(async () => {
        const target = store.log.nextRedo(store.device);
        return target ? record({ type: 'event.redone', target: target.id }) : null;
      }),
    async 'progress:history'(input) {
      return history(store.log, input);
    },
  };
}

/** Newest first, at most `limit`. */
export function history(log: ProgressLog, { subject, limit }: Parsed<'progress:history'>): HistoryEntry[] {
  const events: readonly Event[] = subject ? log.actionsOn(subject) : log.events;
  return events
    .slice(-limit)
    .toReversed()
    .map((event) => ({ event, undone: log.isUndone(event.id) }));
}

/** The change that an event made, as the window needs it. */
function changeOf(store: OpenStore, event: Event): Change {
  const { log, device } = store;
  const action = isReversal(event) ? log.get(event.target) : event;
  const subject = action && !isReversal(action) ? subjectOf(action) : undefined;
  return {
    revision: store.countChange(),
    events: [event],
    items:
      subject && 'item' in subject
        ? [[subject.item, plainLeaf(log.items.get(subject.item) ?? untouchedItem)]]
        : [],
    skills:
      subject && 'skill' in subject
        ? [[subject.skill, plainLeaf(log.skills.get(subject.skill) ?? untouchedSkill)]]
        : [],
    ...reversible(log, device),
  };
}

/** What undo and redo would do next. */
export function reversible(log: ProgressLog, device: string): { undo: Action | null; redo: Action | null } {
  return { undo: log.nextUndo(device) ?? null, redo: log.nextRedo(device) ?? null };
}

/** A leaf of the fold as the contract types it: the same value, with its list open to the wire. */
export function plainLeaf<L extends { readonly evidence: readonly unknown[] }>(
  leaf: L,
): Omit<L, 'evidence'> & { evidence: L['evidence'][number][] } {
  return { ...leaf, evidence: [...leaf.evidence] };
}

function unknown(what: 'item' | 'skill', key: string): WaymarkError {
  return new WaymarkError('not-found', `There is no ${what} ${key} in this path. Nothing was changed.`, {
    [what]: key,
  });
}
