import { z } from 'zod';
import { fields } from '../base/fields.ts';
import { eventKind } from './event-kind.ts';
import type { EventKind, EventOf } from './event-kind.ts';
import { actionKinds } from './slices/index.ts';

const reversalKinds = [
  eventKind('event.undone', { target: fields.eventId }),
  eventKind('event.redone', { target: fields.eventId }),
] as const;

/** Every kind of event. */
export const eventKinds = [...actionKinds, ...reversalKinds] as const;

/** One recorded event. Events are never edited; a later event corrects an earlier one. */
export type Event = EventOf<(typeof eventKinds)[number]>;
/** An event that changes something in a slice. */
export type Action = EventOf<(typeof actionKinds)[number]>;
/** An event that undoes or redoes a step; `target` is the id of the step. */
export type Reversal = EventOf<(typeof reversalKinds)[number]>;

type WithoutStamp<E> = E extends Event ? Omit<E, 'id' | 'at' | 'device' | 'batch' | 'clockSetBack'> : never;
/** An event before it is stamped with clock and device. */
export type EventDraft = WithoutStamp<Event>;

/** The schema of the events of `kinds`. */
export function eventSchemaOf(kinds: readonly EventKind[]): z.ZodType<Event> {
  const [first, ...others] = kinds.map(({ schema }) => schema);
  // A list of kinds that is only known at run time has no union type.
  return z.discriminatedUnion('type', [first!, ...others]) as unknown as z.ZodType<Event>;
}

export const eventSchema = eventSchemaOf(eventKinds);

/**
 * The id of the step that an action belongs to: its batch, or the action itself. Undo and redo apply to whole
 * steps.
 */
export function stepOf({ id, batch }: Pick<Event, 'id' | 'batch'>): string {
  return batch ?? id;
}
