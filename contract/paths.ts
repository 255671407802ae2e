import { z } from 'zod';
import type { PathCounts } from '../domain/path/count-path.ts';
import { fields } from '../domain/base/fields.ts';
import { slices } from '../domain/progress/slices/index.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';
import { changeSchema } from './progress.ts';

const id = fields.pathId.schema;
const count = z.int().nonnegative();

/** A path of the workspace, with how far it is covered. */
export const pathSummarySchema = z.strictObject({
  id,
  title: z.string(),
  version: z.string(),
  /** Whether it is the one that the learner is on. */
  chosen: z.boolean(),
  done: z.int().nonnegative(),
  required: z.int().nonnegative(),
});

/** A path that Waymark comes with. */
const availablePath = z.strictObject({
  id,
  title: z.string(),
  version: z.string(),
  summary: z.string(),
  skills: z.int(),
  items: z.int(),
});
export type AvailablePath = z.infer<typeof availablePath>;

/** A request that changes nothing (the path is there already, or is chosen) answers null. */
const changed = changeSchema.nullable();

export const pathRequests = {
  /** Checks a path file that the user has chosen. `counts` is null for a document with faults. */
  'paths:check': {
    input: z.strictObject({ file: z.string().max(4096) }),
    output: z.strictObject({
      counts: z.custom<PathCounts>().nullable(),
      findings: z
        .array(
          z.strictObject({
            file: z.string(),
            line: count,
            at: z.string(),
            message: messageSchema,
            kind: z.enum(['fault', 'advice']),
          }),
        )
        .readonly(),
    }),
  },
  /** The paths of the workspace. */
  'paths:list': {
    reads: ['paths', 'items'],
    input: z.strictObject({}),
    output: z.array(pathSummarySchema).readonly(),
  },
  /** The paths that Waymark comes with and the workspace does not have. */
  'paths:available': {
    reads: ['paths'],
    input: z.strictObject({}),
    output: z.array(availablePath).readonly(),
  },
  /** How many items of the other paths, and of those that Waymark comes with, have some words; and the best of them. */
  'paths:search': {
    reads: ['paths', 'items', 'skills'],
    input: z.strictObject({ text: z.string().max(200) }),
    output: z
      .array(
        z.strictObject({
          id,
          title: z.string(),
          /** Whether the workspace has the path. */
          isHere: z.boolean(),
          count: z.int().nonnegative(),
          /** The text of the item that was found best; null for none. */
          first: z.string().nullable(),
        }),
      )
      .readonly(),
  },
  /** What the learner has worked on and none of their paths has any more. */
  'paths:archived': {
    reads: ['paths', 'items'],
    input: z.strictObject({}),
    output: z
      .array(
        z.strictObject({
          key: fields.itemKey.schema,
          /** Null where no document that had it is left. */
          text: z.string().nullable(),
          skill: z.string(),
          progress: slices.items.value,
        }),
      )
      .readonly(),
  },
  /**
   * Adds a path, or another version of one: by the text of its document, by a file that
   * `files:open` gave, or by the id of one that Waymark comes with.
   * Throws `invalid-input` with every fault in its detail.
   */
  'paths:add': {
    writes: ['paths'],
    subject: ['id', 'text', 'file'],
    job: true,
    input: z.union([
      z.strictObject({ id }),
      z.strictObject({ text: z.string().max(4_000_000) }),
      z.strictObject({ file: z.string().max(4096) }),
    ]),
    output: z.strictObject({ path: id, change: changed }),
  },
  /** Takes a path out of the workspace; all progress stays. */
  'paths:remove': { writes: ['paths'], subject: ['id'], input: z.strictObject({ id }), output: changed },
  /** Says which skills of a choice group the learner takes; none for *not yet*. */
  'paths:decide': {
    writes: ['paths'],
    subject: ['id', 'choice'],
    input: z.strictObject({
      id,
      choice: fields.skillKey.schema,
      skills: z.array(fields.skillKey.schema).max(20).readonly(),
    }),
    output: changed,
  },
  /** Makes a path the one that the learner is on. */
  'paths:choose': { writes: ['paths'], subject: [], input: z.strictObject({ id }), output: changed },
} as const;
