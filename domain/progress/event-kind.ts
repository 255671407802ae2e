import { z } from 'zod';
import { fields, optional } from '../base/fields.ts';
import type { Field } from '../base/fields.ts';

/** The fields that every event has. */
export const stamp = {
  /** Carries the ordering clock; see clock.ts. */
  id: fields.eventId,
  /** The wall clock, which may have been wrong. */
  at: fields.instant,
  /** This installation of Waymark on this workspace; never copied with the folder. */
  device: fields.device,
  /** The id of the first event of a batch. A batch is undone as one step. Absent for a single event. */
  batch: optional(fields.eventId),
  /** Set if the wall clock was behind that of the previous event: one of the two times is wrong. */
  clockSetBack: optional(fields.true),
};

type Fields = Readonly<Record<string, Field>>;
type Shape<F extends Fields> = { [N in keyof F]: F[N]['schema'] };

/** A kind of event: its type, and its fields besides the stamp. */
export interface EventKind<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  readonly fields: F;
  readonly schema: z.ZodObject<Shape<typeof stamp> & { type: z.ZodLiteral<T> } & Shape<F>, z.core.$strict>;
}

/** The events of one kind, or of a union of kinds. */
export type EventOf<K extends { readonly schema: z.ZodType }> = z.infer<K['schema']>;

export function eventKind<T extends string, F extends Fields>(type: T, own: F): EventKind<T, F> {
  const schemas = (all: Fields) =>
    Object.fromEntries(Object.entries(all).map(([name, { schema }]) => [name, schema]));
  const shape = { ...schemas(stamp), type: z.literal(type), ...schemas(own) };
  // TypeScript cannot follow a shape through Object.fromEntries.
  return { type, fields: own, schema: z.strictObject(shape) as unknown as EventKind<T, F>['schema'] };
}
