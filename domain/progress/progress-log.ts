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

  constructor(events: Iterable<Event> = []) {
    for (const event of events) this.#record(event);
    for (const actions of this.#bySubject.values()) this.#replay(subjectOf(actions[0]!), actions);
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
    if (!this.#record(event)) return undefined;
    const action = isReversal(event) ? this.get(event.target) : event;
    if (action === undefined || isReversal(action)) return undefined;
    const subject = subjectOf(action);
    const actions = this.actionsOn(subject);
    if (action === event && actions.at(-1) === action) this.#step(subject, action);
    else this.#replay(subject, actions);
    return subject;
  }

  /** The action that undo would take back on `device`: its last one that still counts. */
  nextUndo(device: string): Action | undefined {
    const last = this.#events.findLast(
      (event) => event.device === device && !isReversal(event) && !this.isUndone(event.id),
    );
    return last as Action | undefined;
  }

  /** The action that redo would bring back on `device`: the last undone, unless something was done since. */
  nextRedo(device: string): Action | undefined {
    for (let i = this.#events.length - 1; i >= 0; i--) {
      const event = this.#events[i]!;
      if (event.device !== device) continue;
      if (!isReversal(event)) return undefined;
      const counts = this.#reversals.get(event.target) === event;
      const target = this.get(event.target);
      if (counts && event.type === 'event.undone' && target && !isReversal(target)) return target;
    }
    return undefined;
  }

  /** Puts an event where it belongs by its id; false where it is there already. */
  #record(event: Event): boolean {
    if (!insertById(this.#events, event)) return false;
    if (isReversal(event)) {
      const current = this.#reversals.get(event.target);
      if (current === undefined || current.id < event.id) this.#reversals.set(event.target, event);
    } else {
      const key = subjectKey(subjectOf(event));
      const actions = this.#bySubject.get(key);
      if (actions === undefined) this.#bySubject.set(key, [event]);
      else insertById(actions, event);
    }
    return true;
  }

  /** Moves a subject by its latest action. */
  #step(subject: Subject, action: Action): void {
    if (this.isUndone(action.id)) return;
    if ('item' in subject) {
      this.items.set(subject.item, stepItem(this.items.get(subject.item) ?? untouchedItem, action));
    } else {
      this.skills.set(subject.skill, stepSkill(this.skills.get(subject.skill) ?? untouchedSkill, action));
    }
  }

  /** Folds a subject anew from all that was done to it and still counts. */
  #replay(subject: Subject, actions: readonly Action[]): void {
    const counting = this.#reversals.size === 0 ? actions : actions.filter(({ id }) => !this.isUndone(id));
    if ('item' in subject) {
      if (counting.length === 0) this.items.delete(subject.item);
      else this.items.set(subject.item, counting.reduce(stepItem, untouchedItem));
    } else if (counting.length === 0) this.skills.delete(subject.skill);
    else this.skills.set(subject.skill, counting.reduce(stepSkill, untouchedSkill));
  }
}

// A skill key has no slash and an item key has one, so the two cannot meet.
function subjectKey(subject: Subject): string {
  return 'item' in subject ? subject.item : subject.skill;
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
