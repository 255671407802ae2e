import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';

/** What is done on a day, counted from the begin. */
export type Doing = readonly [day: number, draft: EventDraft];

const dayLength = 86_400_000;

/**
 * A log of what was done on days, in their order.
 * @param begin ms since 1970
 * @param devices that do it in turn
 */
export function logOfDays(
  begin: number,
  doings: readonly Doing[],
  devices: readonly string[] = ['aaaaaaaa'],
) {
  let clock = clockStart;
  const events: Event[] = [];
  doings.forEach(([day, draft], i) => {
    const device = devices[i % devices.length]!;
    const stamped = stampBatch([draft], clock, device, begin + day * dayLength, events.at(-1)?.at);
    clock = stamped.clock;
    events.push(...stamped.events);
  });
  return { log: new ProgressLog(events), events };
}
