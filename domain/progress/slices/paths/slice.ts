import { z } from 'zod';
import { eventKind, fields } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { slice } from '../../slice.ts';
import { pathFold } from './fold.ts';

// What has the name `id` in an event is the event's own.
const added = eventKind('path.added', { path: fields.pathId, version: fields.version, hash: fields.hash });
const removed = eventKind('path.removed', { path: fields.pathId });
const chosen = eventKind('path.chosen', { path: fields.pathId });
/** What the learner takes of a choice group; no skill means that they do not want to say yet. */
const decided = eventKind('path.decided', {
  path: fields.pathId,
  choice: fields.skillKey,
  skills: fields.several(fields.skillKey, 20),
});
export const pathKinds = [added, removed, chosen, decided] as const;

/** What was done with one path. */
const pathProgressSchema = z.strictObject({
  /** The document that was added: its version, and the SHA-256 of it as `hashOf` makes it. */
  document: z
    .strictObject({ version: fields.version.schema, hash: fields.hash.schema })
    .readonly()
    .nullable(),
  removed: z.boolean(),
  /** The event that chose it last. Of all paths, the one with the latest counts. */
  chosen: fields.eventId.schema.nullable(),
  /** By the id of a choice group, the keys of the skills that the learner takes; none for *not yet*. */
  decided: z.record(z.string(), z.array(fields.skillKey.schema).readonly()).readonly(),
});
export type PathProgress = Readonly<z.infer<typeof pathProgressSchema>>;

export type PathEvent = EventOf<(typeof pathKinds)[number]>;

/** Paths, by their ids. A path that Waymark comes with can be chosen without having been added. */
export const paths = slice({
  kinds: pathKinds,
  key: fields.pathId.schema,
  value: pathProgressSchema as z.ZodType<PathProgress>,
  fold: pathFold,
  keyOf: ({ path }) => path,
});
