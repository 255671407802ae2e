import { z } from 'zod';
import { pathSchema } from '../path/schema.ts';
import { fields } from '../progress/event-kind.ts';
import { longest } from '../progress/patterns.ts';
import { level } from '../progress/slices/skills/slice.ts';
import { states } from '../progress/states.ts';
import { line, link, prose } from '../text.ts';
import { shareSections } from './share-sections.ts';

const at = fields.instant.schema;
const state = z.enum(states);

/** How many of each a share may have: more than a history of ten years, and few enough to check in a moment. */
const most = { evidence: 1000, changes: 10_000 } as const;

const evidence = z
  .array(z.strictObject({ title: line(longest.evidenceTitle), url: link.optional(), at }))
  .max(most.evidence);

const item = z.strictObject({
  item: fields.itemKey.schema,
  state,
  /** When it was last marked. */
  since: at.optional(),
  /** Why it was skipped, or marked. */
  reason: line(longest.reason).optional(),
  note: prose(longest.note).optional(),
  evidence: evidence.optional(),
  /** Each change of its state, oldest first. */
  history: z.array(z.strictObject({ at, state })).max(most.changes).optional(),
});

const skill = z.strictObject({
  skill: fields.skillKey.schema,
  /** SHA-256 of what is told of it; see skill-content.ts. */
  hash: fields.hash.schema,
  /** By self-rating, 1 (Awareness) to 5 (Expert). */
  level: level.schema,
  evidence: evidence.optional(),
  /** Each change of the self-rating, oldest first. */
  history: z
    .array(z.strictObject({ at, level: level.schema }))
    .max(most.changes)
    .optional(),
  /** The items that something was done to; the others are to do. */
  items: z.array(item).max(500),
});

/** What a learner shares of one path: the payload of a `.waymark` file, version 1. What spans several parts is checked by `parseShare`. */
export const shareSchema = z.strictObject({
  /** When it was made, and by which Waymark. */
  made: z.strictObject({ at, waymark: z.string().max(40) }),
  learner: z.strictObject({ name: line(120).nullable() }),
  /** What was ticked to go along. */
  sections: z.array(z.enum(shareSections)).max(shareSections.length),
  /** The whole document, so that whoever reads the share needs nothing else. */
  path: pathSchema,
  /** By the id of a choice group, the skills that the learner takes; not there if they said nothing. */
  decided: z.record(fields.skillKey.schema, z.array(fields.skillKey.schema).max(20)).optional(),
  /** A skill that is not among them was left out. */
  skills: z.array(skill).max(5000),
});

export type Share = z.infer<typeof shareSchema>;
export type SharedSkill = Share['skills'][number];
export type SharedItem = SharedSkill['items'][number];
