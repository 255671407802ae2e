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

/** Turns a draft into an event stamped with `clock` on `device`. */
export function stampEvent(draft: EventDraft, clock: ClockState, device: string): Event {
  const time = clock.time.toString(36).padStart(9, '0');
  const counter = clock.counter.toString(36).padStart(4, '0');
  return { id: `${time}-${counter}-${device}`, at: new Date(clock.time).toISOString(), device, ...draft };
}

/** The clock state that gave out `id`. */
export function clockOf(id: string): ClockState {
  return { time: Number.parseInt(id.slice(0, 9), 36), counter: Number.parseInt(id.slice(10, 14), 36) };
}
