import type { Event, EventDraft } from './events.ts';

/** The last stamp of a workspace. Its clock must never run behind it. */
export interface ClockState {
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  /** The index of the stamp within its millisecond, from 0. */
  readonly counter: number;
}

export const clockStart: ClockState = { time: 0, counter: -1 };

const counterLimit = 36 ** 4;
// The year 5188: the last that nine base-36 digits can express.
const latest = 36 ** 9 - 2;

/**
 * The stamp after `last`: the wall clock if it has moved on, else `last` plus one tick. So events keep their
 * order when the clock is set back. (A hybrid logical clock: Kulkarni et al. 2014.)
 */
export function tick(last: ClockState, now: number): ClockState {
  const time = Math.min(Math.max(Math.floor(now), 0), latest);
  if (time > last.time) return { time, counter: 0 };
  if (last.counter + 1 < counterLimit) return { time: last.time, counter: last.counter + 1 };
  return { time: last.time + 1, counter: 0 };
}

/** What a stamp holds besides the ordering clock and the device. */
export interface StampDetails {
  /** The wall clock, ms since 1970; defaults to the ordering clock. */
  readonly wall?: number;
  readonly batch?: string;
  readonly clockSetBack?: boolean;
}

/** Turns a draft into an event stamped with `clock` on `device`. */
export function stampEvent(
  draft: EventDraft,
  clock: ClockState,
  device: string,
  { wall = clock.time, batch, clockSetBack = false }: StampDetails = {},
): Event {
  return {
    id: stampId(clock, device),
    at: new Date(Math.min(Math.max(Math.floor(wall), 0), latest)).toISOString(),
    device,
    ...(batch === undefined ? {} : { batch }),
    ...(clockSetBack ? { clockSetBack } : {}),
    ...draft,
  };
}

/**
 * Turns drafts into events that form one step.
 * @param last the previous stamp; the `clock` in the result is the last one used
 * @param wall ms since 1970
 * @param before the wall clock at the previous event, as in `at`
 */
export function stampBatch(
  drafts: readonly EventDraft[],
  last: ClockState,
  device: string,
  wall: number,
  before: string | undefined,
): { readonly events: Event[]; readonly clock: ClockState } {
  let clock = tick(last, wall);
  const batch = drafts.length > 1 ? { batch: stampId(clock, device) } : {};
  const clockSetBack = before !== undefined && wall < Date.parse(before) - tolerance;
  const events = drafts.map((draft, i) => {
    if (i > 0) clock = tick(clock, wall);
    return stampEvent(draft, clock, device, { wall, ...batch, clockSetBack: clockSetBack && i === 0 });
  });
  return { events, clock };
}

// NTP corrects clocks by seconds all the time, which is no reason to doubt a date.
const tolerance = 60_000;

/**
 * A bound between ids: all stamped at `time` (ms since 1970) or later are greater, all earlier ones smaller.
 */
export function firstIdAt(time: number): string {
  return Math.min(Math.max(Math.floor(time), 0), latest)
    .toString(36)
    .padStart(9, '0');
}

function stampId({ time, counter }: ClockState, device: string): string {
  return `${firstIdAt(time)}-${counter.toString(36).padStart(4, '0')}-${device}`;
}

/** The later of two clock states. */
export function laterOf(a: ClockState, b: ClockState): ClockState {
  return b.time > a.time || (b.time === a.time && b.counter > a.counter) ? b : a;
}

/** The clock state that `id` was stamped with. */
export function clockOf(id: string): ClockState {
  return { time: Number.parseInt(id.slice(0, 9), 36), counter: Number.parseInt(id.slice(10, 14), 36) };
}
