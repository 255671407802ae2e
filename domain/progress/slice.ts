import type { z } from 'zod';
import type { EventKind, EventOf } from './event-kind.ts';

/**
 * How events add up to the values of a slice. Separate from the schemas, so that the window can fold without
 * loading zod.
 */
export interface Fold<V, E> {
  /** The value before anything has happened. */
  readonly untouched: V;
  /** The value after one more event. */
  step(value: V, event: E): V;
}

/**
 * One kind of subject, such as items or skills. This is everything that is known about it, so the log, the
 * requests and the window need not know which slices exist.
 */
export interface Slice<V = unknown, K extends EventKind = EventKind> {
  /** The kinds of event that concern it. */
  readonly kinds: readonly K[];
  /** The schema of its keys. */
  readonly key: z.ZodType<string>;
  /** The schema of its values as they are sent to the window. */
  readonly value: z.ZodType<V>;
  readonly fold: Fold<V, EventOf<K>>;
  /** The key of an event's subject; undefined if the event does not concern this slice. */
  keyOf(event: EventOf<K>): string | undefined;
}

/** Slices by name. Each slice alone knows which events concern it. */
export type SliceTable = Readonly<Record<string, Slice>>;
export type ValueOf<S> = S extends { readonly fold: Fold<infer V, never> } ? V : never;

export function slice<V, const K extends EventKind>(definition: Slice<V, K>): Slice<V, K> {
  return definition;
}
