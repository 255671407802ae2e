import { z } from 'zod';
import { field, fields, optional } from '../../../base/fields.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { longest } from '../../../base/patterns.ts';
import { evidenceFile, evidenceFileSchema } from '../../../base/evidence-file.ts';

/** The subject of evidence or of a history: an item or a skill. */
export const subjectSchema = z.union([
  z.strictObject({ item: fields.itemKey.schema }),
  z.strictObject({ skill: fields.skillKey.schema }),
]);
export type Subject = z.infer<typeof subjectSchema>;

const subject = field(subjectSchema, (value) => {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(value);
  const { item, skill } = value as Record<string, unknown>;
  return names.length === 1 && (fields.itemKey.is(item) || fields.skillKey.is(skill));
});

export const evidenceTitle = fields.line(longest.evidenceTitle);

const added = eventKind('evidence.added', {
  subject,
  title: evidenceTitle,
  url: optional(fields.evidenceLink),
  /** The day that it is of, if that is not the day on which it was added. */
  on: optional(fields.day),
  file: optional(evidenceFile),
});
/** Replaces the title, the link and the day. */
const changed = eventKind('evidence.changed', {
  subject,
  evidence: fields.eventId,
  title: evidenceTitle,
  url: optional(fields.evidenceLink),
  on: optional(fields.day),
});
const removed = eventKind('evidence.removed', { subject, evidence: fields.eventId });
export const evidenceKinds = [added, changed, removed] as const;

/** A link, a file or a text that shows that an item or a skill was done. `id` is that of the event that added it. */
export const evidenceSchema = z.strictObject({
  id: fields.eventId.schema,
  at: fields.instant.schema,
  title: evidenceTitle.schema,
  url: fields.evidenceLink.schema.optional(),
  on: fields.day.schema.optional(),
  file: evidenceFileSchema.optional(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

export type EvidenceEvent = EventOf<(typeof evidenceKinds)[number]>;
