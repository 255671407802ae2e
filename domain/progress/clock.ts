import type { Event, EventDraft } from './events.ts';

/** The last stamp a workspace gave out: what its clock may never run behind. */
export interface ClockState {
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  /** How many stamps were given out in that millisecond, less one. */
  readonly counter: number;
}

export const clockStart: ClockState = { time: 0, counter: -1 };

const counterLimit = 36 ** 4;
// The year 5188: the last that nine digits of base 36 can say.
const latest = 36 ** 9 - 2;

/**
 * The stamp after `last`: the wall clock where it has moved on, else `last` one tick further, so that
 * events keep their order when the clock is set back. (A hybrid logical clock: Kulkarni et al. 2014.)
 */
export function tick(last: ClockState, now: number): ClockState {
  const time = Math.min(Math.max(Math.floor(now), 0), latest);
  if (time > last.time) return { time, counter: 0 };
  if (last.counter + 1 < counterLimit) return { time: last.time, counter: last.counter + 1 };
  return { time: last.time + 1, counter: 0 };
}

/** What a stamp says beside the ordering clock and the device. */
export interface StampDetails {
  /** The wall clock, ms since 1970; the ordering clock where it is not given. */
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
 * Turns drafts into events that were made as one.
 * @param last the stamp before; the answer's `clock` is the last one given out
 * @param wall ms since 1970
 * @param before what the wall clock said at the event before, as in `at`
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

// Clocks are corrected by seconds all the time (NTP); that is no reason to doubt a date.
const tolerance = 60_000;

/** Every id that was given out at `time` (ms since 1970) or later is greater than this, every earlier one smaller. */
export function firstIdAt(time: number): string {
  return Math.min(Math.max(Math.floor(time), 0), latest)
    .toString(36)
    .padStart(9, '0');
}

function stampId({ time, counter }: ClockState, device: string): string {
  return `${firstIdAt(time)}-${counter.toString(36).padStart(4, '0')}-${device}`;
}

/** The one of two clock states that came later. */
export function laterOf(a: ClockState, b: ClockState): ClockState {
  return b.time > a.time || (b.time === a.time && b.counter > a.counter) ? b : a;
}

/** The clock state that gave out `id`. */
export function clockOf(id: string): ClockState {
  return { time: Number.parseInt(id.slice(0, 9), 36), counter: Number.parseInt(id.slice(10, 14), 36) };
}
