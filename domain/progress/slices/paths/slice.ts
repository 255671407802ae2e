import { z } from 'zod';
import { fields } from '../../../base/fields.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { slice } from '../../slice.ts';
import { pathFold } from './fold.ts';

// The path's own id is called `path`, because `id` is the id of the event.
const added = eventKind('path.added', { path: fields.pathId, version: fields.version, hash: fields.hash });
const removed = eventKind('path.removed', { path: fields.pathId });
const chosen = eventKind('path.chosen', { path: fields.pathId });
/** The learner's choice in a choice group. An empty list means that they do not want to decide yet. */
const decided = eventKind('path.decided', {
  path: fields.pathId,
  choice: fields.skillKey,
  skills: fields.several(fields.skillKey, 20),
});
export const pathKinds = [added, removed, chosen, decided] as const;

/** What was done with one path. */
const pathProgressSchema = z.strictObject({
  /** The added document: its version, and its SHA-256 as computed by `hashOf`. */
  document: z
    .strictObject({ version: fields.version.schema, hash: fields.hash.schema })
    .readonly()
    .nullable(),
  removed: z.boolean(),
  /** The last event that chose this path. The path with the latest such event is the current one. */
  chosen: fields.eventId.schema.nullable(),
  /** The keys of the chosen skills, by the id of the choice group; an empty list means *not yet*. */
  decided: z.record(z.string(), z.array(fields.skillKey.schema).readonly()).readonly(),
});
export type PathProgress = Readonly<z.infer<typeof pathProgressSchema>>;

export type PathEvent = EventOf<(typeof pathKinds)[number]>;

/** Paths by id. A bundled path can be chosen without having been added. */
export const paths = slice({
  kinds: pathKinds,
  key: fields.pathId.schema,
  value: pathProgressSchema as z.ZodType<PathProgress>,
  fold: pathFold,
  keyOf: ({ path }) => path,
});
