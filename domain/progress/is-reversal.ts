// Apart from events.ts, so that the window can use it without the schemas.
import type { Event, Reversal } from './events.ts';

export function isReversal(event: Event): event is Reversal {
  return event.type === 'event.undone' || event.type === 'event.redone';
}
