import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import type { Describer, Family } from '../progress/describer.ts';
import type { Action, Event } from '../progress/events.ts';
import { isReversal } from '../progress/is-reversal.ts';
import type { Address } from '../progress/progress-log.ts';
import { describers } from '../progress/slices/without-schemas.ts';

/** What an event did, without what it was done to. */
export function describeEvent(event: Event): Message {
  if (!isReversal(event)) return describerOf(event).describe(event as never);
  return message(event.type === 'event.undone' ? 'happened.undid' : 'happened.redid');
}

/** What an event was done to, if that has a name of its own: an item, a skill, a path. */
export function namedSubjectOf(event: Event): Address | undefined {
  return isReversal(event) || !describerOf(event).isNamed ? undefined : subjectOf(event);
}

/** What an event was done to; undefined for an undo or a redo. */
export function subjectOf(event: Event): Address | undefined {
  return isReversal(event) ? undefined : describerOf(event).subject(event as never);
}

/** Each family describes its own events; the compiler loses track of which. */
function describerOf({ type }: Action): Describer<never> {
  return describers[type.slice(0, type.indexOf('.')) as Family] as unknown as Describer<never>;
}
