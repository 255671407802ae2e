import { clipParameters, default_w, forgetting_curve, FSRSAlgorithm, Rating } from 'ts-fsrs';
import type { Grade } from 'ts-fsrs';
import { dayLength } from '../base/days.ts';
import type { Answer } from '../base/answers.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';

/** How early the learner wants to be asked again. */
export interface RecheckRule {
  /** When to ask: once the chance that it is still known has fallen to this, from 0 to 1. */
  readonly retention: number;
  /** The days from *done* to the first recheck. */
  readonly firstDays: number;
}

/** What is remembered of an item that is done. */
export interface Memory {
  /** The days after which the chance to know it has fallen to 90 %. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** When the learner last looked at it, ms since 1970. */
  readonly at: number;
  /** The days from then to the next recheck. */
  readonly interval: number;
}

/*
 * The memory model is FSRS-6 with its published parameters, except for the stabilities after the first answer, which are
 * those of flash cards there (hours to eight days). docs/rechecks.md has the sources and the reasons.
 */

/** The stabilities after a first answer, worst first, in days, if the first recheck is due after 30. */
const firstStabilities = [7, 15, 30, 60] as const;
const usualFirst = 30;
/** Nothing is asked less often than every ten years. */
const longestInterval = 3650;

/** How fast the curve falls: the last of the published weights. */
const decay = default_w.at(-1)!;

const grades: Readonly<Record<Answer, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** FSRS as one rule sets it. */
interface Scheduler {
  readonly fsrs: FSRSAlgorithm;
  readonly weights: readonly number[];
}

const schedulers = new Map<string, Scheduler>();

function schedulerOf({ retention, firstDays }: RecheckRule): Scheduler {
  const key = `${retention} ${firstDays}`;
  let known = schedulers.get(key);
  if (known === undefined) schedulers.set(key, (known = makeScheduler(retention, firstDays)));
  return known;
}

function makeScheduler(retention: number, firstDays: number): Scheduler {
  // So that the first recheck is due after these days, whatever the retention.
  const modifier = new FSRSAlgorithm({ request_retention: retention }).interval_modifier;
  const scale = firstDays / usualFirst / modifier;
  const w = clipParameters(
    [...firstStabilities.map((days) => days * scale), ...default_w.slice(4)],
    0,
    false,
  );
  const fsrs = new FSRSAlgorithm({
    w,
    request_retention: retention,
    maximum_interval: longestInterval,
    enable_fuzz: false,
    enable_short_term: false,
  });
  return { fsrs, weights: w };
}

// Most items have the same history: done, and not asked again yet. Those that were asked keep their list of answers.
const remembered = new WeakMap<
  object,
  { readonly rule: string; readonly memory: Omit<Memory, 'at'>; readonly at: number }
>();

/** What is remembered of an item; undefined unless it is done. The same events and rule give the same memory everywhere. */
export function memoryOf(
  { state, since, rechecks = [] }: ItemProgress,
  rule: RecheckRule,
): Memory | undefined {
  if (state !== 'done' || since === undefined) return undefined;
  const scheduler = schedulerOf(rule);
  const done = Date.parse(since);
  if (rechecks.length === 0) return { ...firstOf(scheduler), at: done };
  const key = `${since} ${rule.retention} ${rule.firstDays}`;
  const known = remembered.get(rechecks);
  if (known?.rule === key) return { ...known.memory, at: known.at };
  let memory = firstOf(scheduler);
  let at = done;
  for (const { at: when, answer } of rechecks) {
    // A clock that was set back takes no time away.
    const then = Math.max(at, Date.parse(when));
    memory = after(scheduler, memory, (then - at) / dayLength, answer);
    at = then;
  }
  remembered.set(rechecks, { rule: key, memory, at });
  return { ...memory, at };
}

const firsts = new WeakMap<Scheduler, Omit<Memory, 'at'>>();

/** The memory of something that was just done, which counts as a first answer *yes*. */
function firstOf(scheduler: Scheduler): Omit<Memory, 'at'> {
  let first = firsts.get(scheduler);
  if (first === undefined) {
    const state = scheduler.fsrs.next_state(null, 0, grades.good);
    firsts.set(scheduler, (first = { ...state, interval: scheduler.fsrs.next_interval(state.stability, 0) }));
  }
  return first;
}

/** @param days since the last look */
function after(
  { fsrs, weights }: Scheduler,
  { stability, difficulty }: Omit<Memory, 'at'>,
  days: number,
  answer: Answer,
): Omit<Memory, 'at'> {
  const next = fsrs.next_state({ stability, difficulty }, days, grades[answer]);
  // What is not known any more is asked no sooner than after a first answer *not any more*: it must be learnt first.
  const steady = Math.max(next.stability, weights[0]!);
  return { difficulty: next.difficulty, stability: steady, interval: fsrs.next_interval(steady, days) };
}

/**
 * The chance that something is still known.
 * @param days since the last look
 * @returns from 0 to 1
 */
export function chanceAfter(days: number, { stability }: Pick<Memory, 'stability'>): number {
  return forgetting_curve(decay, Math.max(0, days), stability);
}
