import type { Day } from '../base/days.ts';
import { dayAfterWork } from './plan.ts';
import type { Week } from './weeks.ts';

/** When the rest will be done. */
export type Forecast =
  /** Nothing is left. */
  | { readonly kind: 'complete' }
  /** The history is too short to tell: `weeks` whole weeks. */
  | { readonly kind: 'too-early'; readonly weeks: number }
  | {
      readonly kind: 'dates';
      /** Half of the simulated futures are done by then; null if that is more than ten years away. */
      readonly likely: Day | null;
      /** 85 % of them are. */
      readonly careful: Day | null;
      /** The number of weeks that the forecast is made from. */
      readonly weeks: number;
    };

interface Given {
  /** The learner's last weeks, oldest first. */
  readonly weeks: readonly Week[];
  /** The hours left. */
  readonly hours: number;
  readonly today: Day;
  /** The Mondays of weeks in which nothing will be done. */
  readonly off?: ReadonlySet<Day>;
}

/** With fewer weeks, a forecast would be a guess. */
export const fewestWeeks = 4;
const runs = 2000;
const likelyShare = 0.5;
const carefulShare = 0.85;
/** Weeks are drawn in runs of this length, because good and bad weeks come together. */
const blockLength = 4;
/** After this many weeks, a week weighs half as much. */
const halfLife = 10;
/** How much the pace of one future may differ from that of the past, as the deviation of its logarithm. */
const drift = 0.4;
const mostWeeks = 520;

/**
 * Simulates 2,000 futures by drawing blocks of the learner's own last weeks, recent ones more often, each future a little
 * faster or slower as a whole (a block bootstrap: Künsch 1989). The same history gives the same dates, because the random
 * numbers are seeded by it. docs/performance.md says how often the dates held for simulated learners.
 */
export function forecast({ weeks, hours, today, off = new Set() }: Given): Forecast {
  if (hours <= 0) return { kind: 'complete' };
  if (weeks.length < fewestWeeks) return { kind: 'too-early', weeks: weeks.length };
  if (weeks.every((week) => week.hours === 0))
    return { kind: 'dates', likely: null, careful: null, weeks: weeks.length };
  const random = randomFrom(seedOf(weeks, hours));
  const pick = weightedStart(weeks.length, random);
  const lengths = new Float64Array(runs);
  for (let run = 0; run < runs; run++)
    lengths[run] = daysOfOne(weeks, hours, pick, Math.exp(drift * normal(random)));
  lengths.sort();
  const at = (share: number): Day | null => {
    const days = lengths[Math.ceil(share * runs) - 1]!;
    return Number.isFinite(days) ? dayAfterWork(Math.ceil(days), today, off) : null;
  };
  return { kind: 'dates', likely: at(likelyShare), careful: at(carefulShare), weeks: weeks.length };
}

/** The days that one future takes, without weeks off; Infinity if it is not done within ten years. */
function daysOfOne(weeks: readonly Week[], hours: number, pick: () => number, pace: number): number {
  let left = hours;
  let from = 0;
  let used = blockLength;
  for (let week = 0; week < mostWeeks; week++) {
    if (used === blockLength) {
      from = pick();
      used = 0;
    }
    // A block that begins near the end goes on at the beginning.
    const done = weeks[(from + used) % weeks.length]!.hours * pace;
    used += 1;
    if (done >= left) return 7 * (week + left / done);
    left -= done;
  }
  return Infinity;
}

/** Draws the index of the first week of a block; recent weeks more often. */
function weightedStart(count: number, random: () => number): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let i = 0; i < count; i++) sums.push((sum += 2 ** -((count - 1 - i) / halfLife)));
  return () => {
    const at = random() * sum;
    return sums.findIndex((upTo) => at < upTo);
  };
}

/** A standard normal number (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A hash of the history (FNV-1a, 32 bits). */
function seedOf(weeks: readonly Week[], hours: number): number {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify([weeks.map((week) => week.hours), hours]))
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** Random numbers from 0 to 1 (mulberry32, by Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
