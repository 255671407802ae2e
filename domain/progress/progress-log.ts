import { isReversal, stepOf, subjectOf } from './events.ts';
import type { Action, Event, Reversal, Subject } from './events.ts';
import { insertById, placeOf } from './sorted.ts';
import { stepItem, stepSkill, untouchedItem, untouchedSkill } from './subjects.ts';
import type { ItemProgress, SkillProgress } from './subjects.ts';

/** The fold of a set of events. `items` and `skills` hold what was touched; the rest is untouched. */
export interface Progress {
  readonly items: ReadonlyMap<string, ItemProgress>;
  readonly skills: ReadonlyMap<string, SkillProgress>;
}

/** What undo or redo would take at once: one action, or a batch of them. */
export interface Step {
  /** What a reversal names as its target. */
  readonly id: string;
  /** The last of its actions. */
  readonly event: Action;
  /** How many actions it has. */
  readonly count: number;
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
  /** What this log is laid over, if anything; see `over`. */
  readonly #base: ProgressLog | undefined;
  /** Every event, by id. */
  readonly #events: Event[] = [];
  readonly #bySubject = new Map<string, Action[]>();
  /** The actions of each batch, by id. */
  readonly #batches = new Map<string, Action[]>();
  /** The reversal that counts for each step: the last by id. It may come before its step does. */
  readonly #reversals = new Map<string, Reversal>();

  constructor(events: Iterable<Event> = [], base?: ProgressLog) {
    this.#base = base;
    for (const _ of this.#build(events));
  }

  /**
   * As the constructor, in turns of some 10 ms of work: whoever builds a long log can let other work in between.
   * @returns the log, when the generator is done
   */
  static *inTurns(events: Iterable<Event>): Generator<void, ProgressLog> {
    const log = new ProgressLog();
    yield* log.#build(events);
    return log;
  }

  *#build(events: Iterable<Event>): Generator<void, void> {
    let count = 0;
    for (const event of events) {
      this.#record(event);
      if (++count % perTurn === 0) yield;
    }
    for (const actions of this.#bySubject.values()) {
      this.#replay(subjectOf(actions[0]!));
      count += actions.length;
      if (count > perTurn) {
        count = 0;
        yield;
      }
    }
  }

  /**
   * A log that shows what this one would with more events, each later by id than all here, and leaves this one
   * as it is. Its own `items`, `skills` and `events` hold only what is more; ask it by `item`, `skill` and so on.
   */
  over(): ProgressLog {
    return new ProgressLog([], this);
  }

  get size(): number {
    return this.#events.length;
  }

  /** Every event, by id. The list grows as events arrive: copy it to keep it. */
  get events(): readonly Event[] {
    return this.#events;
  }

  item(key: string): ItemProgress {
    return this.items.get(key) ?? this.#base?.item(key) ?? untouchedItem;
  }

  skill(key: string): SkillProgress {
    return this.skills.get(key) ?? this.#base?.skill(key) ?? untouchedSkill;
  }

  /** Whether anything ever happened to a subject. */
  knows(subject: Subject): boolean {
    return this.#bySubject.has(subjectKey(subject)) || (this.#base?.knows(subject) ?? false);
  }

  get(id: string): Event | undefined {
    const event = this.#events[placeOf(this.#events, id) - 1];
    return event?.id === id ? event : this.#base?.get(id);
  }

  /** Whether a step, by its id (see `stepOf`), is taken back. */
  isUndone(step: string): boolean {
    return this.#reversalOf(step)?.type === 'event.undone';
  }

  /** Every action on a subject, by id, undone ones included. */
  actionsOn(subject: Subject): readonly Action[] {
    return join(this.#base?.actionsOn(subject), this.#bySubject.get(subjectKey(subject)));
  }

  /** The actions of a step, by id; none where there is no such step. */
  actionsOf(step: string): readonly Action[] {
    const batch = join(this.#base?.actionsOf(step), this.#batches.get(step));
    if (batch.length > 0) return batch;
    const event = this.#events[placeOf(this.#events, step) - 1];
    return event?.id === step && event.batch === undefined && !isReversal(event) ? [event] : [];
  }

  /**
   * Takes in one event and moves the fold. Twice is once.
   * @returns the subjects whose progress may have changed.
   */
  apply(event: Event): readonly Subject[] {
    if (!this.#record(event)) return [];
    if (isReversal(event)) {
      const subjects = distinct(this.actionsOf(event.target).map(subjectOf));
      for (const subject of subjects) this.#replay(subject);
      return subjects;
    }
    const subject = subjectOf(event);
    if (this.#bySubject.get(keyOf(event))!.at(-1) === event) this.#step(subject, event);
    else this.#replay(subject);
    return [subject];
  }

  /** What undo would take back on `device`: the last step there that still counts. */
  nextUndo(device: string): Step | undefined {
    return this.#lastStep(device, (step) => this.isUndone(step));
  }

  /** What redo would bring back on `device`: the last step undone, unless something was done since. */
  nextRedo(device: string): Step | undefined {
    for (const log of this.#base ? [this, this.#base] : [this]) {
      for (let i = log.#events.length - 1; i >= 0; i--) {
        const event = log.#events[i]!;
        if (event.device !== device) continue;
        if (!isReversal(event)) return undefined;
        const last = this.actionsOf(event.target).at(-1);
        if (event.type === 'event.undone' && this.#reversalOf(event.target) === event && last)
          return this.#stepEndingWith(last);
      }
    }
    return undefined;
  }

  /** @param isUndone as the log on top sees it, which may have taken back what is in this one */
  #lastStep(device: string, isUndone: (step: string) => boolean): Step | undefined {
    const last = this.#events.findLast(
      (event) => event.device === device && !isReversal(event) && !isUndone(stepOf(event)),
    );
    if (last) return this.#stepEndingWith(last as Action);
    return this.#base ? this.#base.#lastStep(device, isUndone) : undefined;
  }

  #stepEndingWith(event: Action): Step {
    const id = stepOf(event);
    return { id, event, count: event.batch === undefined ? 1 : this.actionsOf(id).length };
  }

  #reversalOf(step: string): Reversal | undefined {
    return this.#reversals.get(step) ?? (this.#base ? this.#base.#reversalOf(step) : undefined);
  }

  /** Puts an event where it belongs by its id; false where it is there already. */
  #record(event: Event): boolean {
    if (!insertById(this.#events, event)) return false;
    if (isReversal(event)) {
      const current = this.#reversals.get(event.target);
      if (current === undefined || current.id < event.id) this.#reversals.set(event.target, event);
      return true;
    }
    addTo(this.#bySubject, keyOf(event), event);
    if (event.batch !== undefined) addTo(this.#batches, event.batch, event);
    return true;
  }

  /** Moves a subject by its latest action. */
  #step(subject: Subject, action: Action): void {
    if (this.isUndone(stepOf(action))) return;
    if ('item' in subject) this.items.set(subject.item, stepItem(this.item(subject.item), action));
    else this.skills.set(subject.skill, stepSkill(this.skill(subject.skill), action));
  }

  /** Folds a subject again from all that was done to it and still counts. */
  #replay(subject: Subject): void {
    const actions = this.actionsOn(subject);
    const noReversals = this.#reversals.size === 0 && this.#base === undefined;
    const counting = noReversals ? actions : actions.filter((action) => !this.isUndone(stepOf(action)));
    const untouched = counting.length === 0 && this.#base === undefined;
    if ('item' in subject) {
      if (untouched) this.items.delete(subject.item);
      else this.items.set(subject.item, counting.reduce(stepItem, untouchedItem));
    } else if (untouched) this.skills.delete(subject.skill);
    else this.skills.set(subject.skill, counting.reduce(stepSkill, untouchedSkill));
  }
}

// How many events are some 10 ms of work.
const perTurn = 20_000;

// A skill key has no slash and an item key has one, so the two cannot meet.
function subjectKey(subject: Subject): string {
  return 'item' in subject ? subject.item : subject.skill;
}

/** The key of what an action is about: `subjectKey` of `subjectOf`, without making the subject. */
function keyOf(action: Action): string {
  if (action.type === 'skill.rated') return action.skill;
  return 'subject' in action ? subjectKey(action.subject) : action.item;
}

function addTo(lists: Map<string, Action[]>, key: string, action: Action): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [action]);
  else insertById(list, action);
}

function join<T>(a: readonly T[] = [], b: readonly T[] = []): readonly T[] {
  return a.length === 0 ? b : b.length === 0 ? a : [...a, ...b];
}

function distinct(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values()];
}
