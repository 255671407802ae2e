import { z } from 'zod';
import { levels } from '../domain/path/levels.ts';
import { pathSchema } from '../domain/path/schema.ts';
import { fields } from '../domain/base/fields.ts';
import { states } from '../domain/base/states.ts';

const path = fields.pathId.schema.optional();
const count = z.int().nonnegative();
const figure = z.strictObject({ required: count, done: count, learning: count, skipped: count });
const named = z.strictObject({ id: z.string(), title: z.string() });
const item = pathSchema.shape.skills.element.shape.items.element.shape;

/** An item of a path with its progress, complete for use by programs. */
const placedItem = z.strictObject({
  key: fields.itemKey.schema,
  text: z.string(),
  state: z.enum(states),
  skill: z.string(),
  area: z.string(),
  responsibilities: z.array(z.string()).readonly(),
  hours: item.hours,
  level: z.string().nullable(),
  expect: z.array(z.string()).readonly(),
  alone: z.string().nullable(),
  materials: z.array(z.strictObject({ title: z.string(), file: z.string() })).readonly(),
  resources: z.array(z.unknown()).readonly(),
  reason: z.string().optional(),
});

/** Why an item is suggested, with titles; see `Reason` in domain/standing/next-items.ts. */
const reason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asked'), skill: z.string() }),
  z.strictObject({ kind: z.literal('under-way'), skill: z.string(), days: count }),
  z.strictObject({ kind: z.literal('nearly-complete'), skill: z.string(), left: count }),
  z.strictObject({ kind: z.literal('begun'), skill: z.string(), done: count, required: count }),
  z.strictObject({ kind: z.literal('thin'), responsibility: z.string(), done: count, required: count }),
  z.strictObject({ kind: z.literal('opens'), skill: z.string(), skills: z.array(z.string()).readonly() }),
  z.strictObject({ kind: z.literal('first'), skill: z.string() }),
]);

/** The counts of a path: the chosen one, or the one in the input. Each request throws `not-found`. */
export const standingRequests = {
  'standing:summary': {
    reads: ['items', 'paths'],
    input: z.strictObject({ path }),
    output: z.strictObject({
      path: z.strictObject({ ...named.shape, version: z.string() }),
      coverage: figure,
      optional: figure,
      responsibilities: z.array(z.strictObject({ ...named.shape, figure })).readonly(),
      areas: z.array(named).readonly(),
      /** The keys of the skills of the path. */
      skills: z.array(z.string()).readonly(),
    }),
  },
  /** The items that pass a filter. A search sorts them, best match first. An empty field does not filter. */
  'standing:items': {
    reads: ['items', 'skills', 'paths'],
    input: z.strictObject({
      path,
      text: z.string().max(200).default(''),
      responsibility: z.string().max(64).default(''),
      area: z.string().max(64).default(''),
      states: z.array(z.enum(states)).max(states.length).readonly().default([]),
      requiredOnly: z.boolean().default(false),
    }),
    output: z.strictObject({
      items: z.array(placedItem).readonly(),
      /** The number of items of the path. */
      all: count,
      /** Suggested words if nothing matches; see `Found`. */
      nearest: z.array(z.string()).readonly(),
      isApart: z.boolean(),
    }),
  },
  /** The next items, with the reasons, and the choice to make first. */
  'standing:next': {
    reads: ['items', 'skills', 'paths', 'reviews', 'comments'],
    input: z.strictObject({ path, count: z.int().min(1).max(1000) }),
    output: z.strictObject({
      items: z
        .array(
          z.strictObject({
            key: fields.itemKey.schema,
            text: z.string(),
            skill: z.string(),
            level: z.enum(levels).nullable(),
            hours: item.hours,
            reason,
          }),
        )
        .readonly(),
      choice: z
        .strictObject({ id: z.string(), title: z.string(), skills: z.array(z.string()).readonly() })
        .nullable(),
    }),
  },
} as const;
