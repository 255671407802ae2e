import { z } from 'zod';
import type { PathCounts } from '../domain/path/count-path.ts';
import { fields } from '../domain/base/fields.ts';
import { slices } from '../domain/progress/slices/index.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';
import { changeSchema } from './progress.ts';

const id = fields.pathId.schema;
const count = z.int().nonnegative();

/** A path of the workspace, with its coverage. */
export const pathSummarySchema = z.strictObject({
  id,
  title: z.string(),
  version: z.string(),
  /** Whether it is the chosen path. */
  chosen: z.boolean(),
  done: z.int().nonnegative(),
  required: z.int().nonnegative(),
});

/** A bundled path. */
const availablePath = z.strictObject({
  id,
  title: z.string(),
  version: z.string(),
  summary: z.string(),
  skills: z.int(),
  items: z.int(),
});
export type AvailablePath = z.infer<typeof availablePath>;

/** Null if the request changed nothing: the path was already there, or already chosen. */
const changed = changeSchema.nullable();

export const pathRequests = {
  /** Checks a path file that the user chose. `counts` is null for a document with faults. */
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
  /** The bundled paths that the workspace does not have. */
  'paths:available': {
    reads: ['paths'],
    input: z.strictObject({}),
    output: z.array(availablePath).readonly(),
  },
  /** The number of matching items in each other path, bundled ones included, and the best match. */
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
          /** The text of the best match; null if there is none. */
          first: z.string().nullable(),
        }),
      )
      .readonly(),
  },
  /** The items with progress that none of the learner's paths contains any more. */
  'paths:archived': {
    reads: ['paths', 'items'],
    input: z.strictObject({}),
    output: z
      .array(
        z.strictObject({
          key: fields.itemKey.schema,
          /** Null if no document with it is left. */
          text: z.string().nullable(),
          skill: z.string(),
          progress: slices.items.value,
        }),
      )
      .readonly(),
  },
  /**
   * Adds a path, or another version of one, from the text of its document, from a file that `files:open` returned, or
   * by the id of a bundled path. Throws `invalid-input` with every fault in its detail.
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
    output: z.strictObject({
      path: id,
      change: changed,
      /** The keys of the items that differ from the bundled path with the same id and version. */
      unlikeBundled: z.array(z.string()).readonly(),
    }),
  },
  /** Removes a path from the workspace; all progress stays. */
  'paths:remove': { writes: ['paths'], subject: ['id'], input: z.strictObject({ id }), output: changed },
  /** Saves which skills of a choice group the learner chose; none for *not yet*. */
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
  /** Makes a path the chosen one. */
  'paths:choose': { writes: ['paths'], subject: [], input: z.strictObject({ id }), output: changed },
} as const;
