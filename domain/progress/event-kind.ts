import { z } from 'zod';
import { because } from '../words/fault-of.ts';
import { isEvidenceLink, isLine, isProse } from '../plain-text.ts';
import { evidenceLink, line, prose } from '../text.ts';
import { patterns } from './patterns.ts';

/**
 * A field of an event: its schema, and a check with the same verdict that is about twice as fast and makes no
 * copy.
 */
export interface Field<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly is: (value: unknown) => boolean;
  readonly optional?: boolean;
}

export function field<S extends z.ZodType>(schema: S, is: (value: unknown) => boolean): Field<S> {
  return { schema, is };
}

/** The same field, but optional. */
export function optional<S extends z.ZodType>({ schema, is }: Field<S>): Field<z.ZodOptional<S>> {
  return { schema: schema.optional(), is, optional: true };
}

function matching(pattern: RegExp, fault: string): Field<z.ZodString> {
  return field(z.string().regex(pattern, fault), (value) => typeof value === 'string' && pattern.test(value));
}

function text<S extends z.ZodType>(schema: S, is: (value: string) => boolean): Field<S> {
  return field(schema, (value) => typeof value === 'string' && is(value));
}

/** Fields that several kinds of event have. */
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
  /** A list of distinct values; may be empty. */
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
