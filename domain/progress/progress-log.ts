import { isReversal, subjectOf } from './events.ts';
import type { Action, Event, Reversal, Subject } from './events.ts';
import { stepItem, stepSkill, untouchedItem, untouchedSkill } from './subjects.ts';
import type { ItemProgress, SkillProgress } from './subjects.ts';

/** The fold of a set of events. `items` and `skills` hold what was touched; the rest is untouched. */
export interface Progress {
  readonly items: ReadonlyMap<string, ItemProgress>;
  readonly skills: ReadonlyMap<string, SkillProgress>;
}

/**
 * The events of a workspace and the progress they add up to.
 *
 * A set of events gives the same progress in whatever order it arrives: what counts is the order of
 * the ids. An event that comes last by id, as every new one does, costs one step of one subject.
 */
export class ProgressLog implements Progress {
  readonly items = new Map<string, ItemProgress>();
  readonly skills = new Map<string, SkillProgress>();
  /** Every event, by id. */
  readonly #events: Event[] = [];
  readonly #bySubject = new Map<string, Action[]>();
  /** The reversal that counts for each action: the last by id. It may come before its action does. */
  readonly #reversals = new Map<string, Reversal>();
  /** Per device, in order of id: what undo and redo look back on. */
  readonly #actions = new Map<string, Action[]>();
  readonly #reversalsByDevice = new Map<string, Reversal[]>();

  constructor(events: Iterable<Event> = []) {
    for (const event of events) this.apply(event);
  }

  get size(): number {
    return this.#events.length;
  }

  /** Every event, by id. The list grows as events arrive: copy it to keep it. */
  get events(): readonly Event[] {
    return this.#events;
  }

  get(id: string): Event | undefined {
    const event = this.#events[placeOf(this.#events, id) - 1];
    return event?.id === id ? event : undefined;
  }

  isUndone(id: string): boolean {
    return this.#reversals.get(id)?.type === 'event.undone';
  }

  /** Every action on a subject, by id, undone ones included. */
  actionsOn(subject: Subject): readonly Action[] {
    return this.#bySubject.get(subjectKey(subject)) ?? [];
  }

  /**
   * Takes in one event and moves the fold. Twice is once.
   * @returns the subject whose progress may have changed, if any.
   */
  apply(event: Event): Subject | undefined {
    if (!insertById(this.#events, event)) return undefined;
    return isReversal(event) ? this.#reverse(event) : this.#act(event);
  }

  /** The action that undo would take back on `device`: its last one that still counts. */
  nextUndo(device: string): Action | undefined {
    return this.#actions.get(device)?.findLast(({ id }) => !this.isUndone(id));
  }

  /** The action that redo would bring back on `device`: the last undone, unless something was done since. */
  nextRedo(device: string): Action | undefined {
    const lastAction = this.#actions.get(device)?.at(-1);
    const reversals = this.#reversalsByDevice.get(device);
    if (lastAction === undefined || reversals === undefined) return undefined;
    for (let i = reversals.length - 1; i >= 0; i--) {
      const reversal = reversals[i]!;
      if (reversal.id < lastAction.id) return undefined;
      const counts = this.#reversals.get(reversal.target) === reversal;
      const target = this.get(reversal.target);
      if (counts && reversal.type === 'event.undone' && target && !isReversal(target)) return target;
    }
    return undefined;
  }

  #act(action: Action): Subject {
    insertById(listIn(this.#actions, action.device), action);
    const subject = subjectOf(action);
    const actions = listIn(this.#bySubject, subjectKey(subject));
    insertById(actions, action);
    if (actions.at(-1) !== action) this.#replay(subject);
    else if (!this.isUndone(action.id)) this.#step(subject, action);
    return subject;
  }

  #reverse(reversal: Reversal): Subject | undefined {
    insertById(listIn(this.#reversalsByDevice, reversal.device), reversal);
    const current = this.#reversals.get(reversal.target);
    if (current && current.id > reversal.id) return undefined;
    this.#reversals.set(reversal.target, reversal);
    const target = this.get(reversal.target);
    if (target === undefined || isReversal(target)) return undefined;
    const subject = subjectOf(target);
    this.#replay(subject);
    return subject;
  }

  #replay(subject: Subject): void {
    if ('item' in subject) this.items.delete(subject.item);
    else this.skills.delete(subject.skill);
    for (const action of this.actionsOn(subject)) {
      if (!this.isUndone(action.id)) this.#step(subject, action);
    }
  }

  #step(subject: Subject, action: Action): void {
    if ('item' in subject) {
      const { item } = subject;
      this.items.set(item, stepItem(this.items.get(item) ?? untouchedItem, action));
    } else {
      const { skill } = subject;
      this.skills.set(skill, stepSkill(this.skills.get(skill) ?? untouchedSkill, action));
    }
  }
}

// A skill key has no slash and an item key has one, so the two cannot meet.
function subjectKey(subject: Subject): string {
  return 'item' in subject ? subject.item : subject.skill;
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}

/** Where an event with this id would be put into a list in order of id: after its equal, if any. */
function placeOf(list: readonly Event[], id: string): number {
  let low = 0;
  let high = list.length;
  if (high > 0 && list[high - 1]!.id <= id) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]!.id <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts an event in its place; false where it is there already. */
function insertById<E extends Event>(list: E[], event: E): boolean {
  const place = placeOf(list, event.id);
  if (list[place - 1]?.id === event.id) return false;
  if (place === list.length) list.push(event);
  else list.splice(place, 0, event);
  return true;
}
