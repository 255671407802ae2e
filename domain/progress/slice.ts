import type { z } from 'zod';
import type { EventKind, EventOf } from './event-kind.ts';

/** How events add up to the values of a slice. Apart from the schemas, so that the window can fold without loading zod. */
export interface Fold<V, E> {
  /** The value before anything has happened. */
  readonly untouched: V;
  /** The value after one more event. */
  step(value: V, event: E): V;
}

/**
 * One kind of thing that events add up to: items, skills. All that is known of it stands here, so that the log, the
 * requests and the window need not know which slices there are.
 */
export interface Slice<V = unknown, K extends EventKind = EventKind> {
  /** The kinds of event that it listens to. */
  readonly kinds: readonly K[];
  /** The schema of its keys. */
  readonly key: z.ZodType<string>;
  /** The schema of its values, as they go to the window. */
  readonly value: z.ZodType<V>;
  readonly fold: Fold<V, EventOf<K>>;
  /** The key of what an event is about; undefined where it is about nothing of this slice. */
  keyOf(event: EventOf<K>): string | undefined;
}

/** Slices by their names. Which events they listen to is nobody else's business. */
export type SliceTable = Readonly<Record<string, Slice>>;
export type ValueOf<S> = S extends { readonly fold: Fold<infer V, never> } ? V : never;

export function slice<V, const K extends EventKind>(definition: Slice<V, K>): Slice<V, K> {
  return definition;
}
