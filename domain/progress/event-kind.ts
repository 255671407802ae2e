import { z } from 'zod';
import { because } from '../words/fault-of.ts';
import { isEvidenceLink, isLine, isProse } from '../plain-text.ts';
import { evidenceLink, line, prose } from '../text.ts';
import { patterns } from './patterns.ts';

/** A field of an event, by its schema and by a check with the same verdict, about twice as fast and without a copy. */
export interface Field<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly is: (value: unknown) => boolean;
  readonly optional?: boolean;
}

export function field<S extends z.ZodType>(schema: S, is: (value: unknown) => boolean): Field<S> {
  return { schema, is };
}

/** The same field, which an event may do without. */
export function optional<S extends z.ZodType>({ schema, is }: Field<S>): Field<z.ZodOptional<S>> {
  return { schema: schema.optional(), is, optional: true };
}

function matching(pattern: RegExp, fault: string): Field<z.ZodString> {
  return field(z.string().regex(pattern, fault), (value) => typeof value === 'string' && pattern.test(value));
}

function text<S extends z.ZodType>(schema: S, is: (value: string) => boolean): Field<S> {
  return field(schema, (value) => typeof value === 'string' && is(value));
}

/** The fields that more than one kind of event has. */
export const fields = {
  itemKey: matching(patterns.itemKey, because('itemKey')),
  skillKey: matching(patterns.skillKey, because('skillKey')),
  pathId: matching(patterns.pathId, because('pathId')),
  version: matching(patterns.version, because('version')),
  publicKey: matching(patterns.publicKey, because('publicKey')),
  hash: matching(patterns.hash, because('hash')),
  eventId: matching(patterns.eventId, because('eventId')),
  device: matching(patterns.device, because('device')),
  instant: matching(patterns.instant, because('instant')),
  true: field(z.literal(true), (value) => value === true),
  /** Several of them, each once; may be none. */
  several: <S extends z.ZodType<string>>({ schema, is }: Field<S>, most: number) =>
    field(
      z
        .array(schema)
        .max(most)
        .readonly()
        .refine((values) => new Set(values).size === values.length, because('twiceInList')),
      (value) =>
        Array.isArray(value) &&
        value.length <= most &&
        value.every(is) &&
        new Set(value).size === value.length,
    ),
  line: (max: number) => text(line(max), (value) => isLine(value, max)),
  prose: (max: number) => text(prose(max), (value) => isProse(value, max)),
  evidenceLink: text(evidenceLink, isEvidenceLink),
  oneOf: <const V extends readonly string[]>(values: V) =>
    field(z.enum(values), (value) => (values as readonly unknown[]).includes(value)),
};

/** What every event says of how it came about. */
export const stamp = {
  /** Carries the ordering clock; see clock.ts. */
  id: fields.eventId,
  /** What the wall clock said. It may have been wrong. */
  at: fields.instant,
  /** This installation of Waymark on this workspace; never copied with the folder. */
  device: fields.device,
  /** The id of the first of several events that were made as one, and are undone as one; not there for a single one. */
  batch: optional(fields.eventId),
  /** The wall clock stood behind that of the event before: one of the two times is wrong. */
  clockSetBack: optional(fields.true),
};

type Fields = Readonly<Record<string, Field>>;
type Shape<F extends Fields> = { [N in keyof F]: F[N]['schema'] };

/** One kind of event: its type, and the fields it has beside its stamp. */
export interface EventKind<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  readonly fields: F;
  readonly schema: z.ZodObject<Shape<typeof stamp> & { type: z.ZodLiteral<T> } & Shape<F>, z.core.$strict>;
}

/** The events of one kind, or of several. */
export type EventOf<K extends { readonly schema: z.ZodType }> = z.infer<K['schema']>;

export function eventKind<T extends string, F extends Fields>(type: T, own: F): EventKind<T, F> {
  const schemas = (all: Fields) =>
    Object.fromEntries(Object.entries(all).map(([name, { schema }]) => [name, schema]));
  const shape = { ...schemas(stamp), type: z.literal(type), ...schemas(own) };
  // The compiler cannot follow a shape through Object.fromEntries.
  return { type, fields: own, schema: z.strictObject(shape) as unknown as EventKind<T, F>['schema'] };
}
