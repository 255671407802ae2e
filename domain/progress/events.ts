import { z } from 'zod';
import { line, link, prose } from '../text.ts';
import { longest, patterns } from './patterns.ts';
import { states } from './states.ts';

export const itemKeySchema = z
  .string()
  .regex(patterns.itemKey, 'is not an item key such as postgresql/read-query-plan');
export const skillKeySchema = z.string().regex(patterns.skillKey, 'is not a skill key such as postgresql');
export const eventIdSchema = z.string().regex(patterns.eventId, 'is not an event id');
export const deviceSchema = z.string().regex(patterns.device, 'is not a device id');
export const instantSchema = z.string().regex(patterns.instant, 'is not a UTC time');

export const reasonSchema = line(longest.reason);
export const noteSchema = prose(longest.note);
export const evidenceTitleSchema = line(longest.evidenceTitle);
export const evidenceUrlSchema = link;
/** 1 (Awareness) to 5 (Expert); null takes the rating back. */
export const ratingSchema = z.int().min(1).max(5).nullable();

/** What evidence or a history belongs to: an item or a skill. */
export const subjectSchema = z.union([
  z.strictObject({ item: itemKeySchema }),
  z.strictObject({ skill: skillKeySchema }),
]);
export type Subject = z.infer<typeof subjectSchema>;

const stamp = {
  /** Carries the ordering clock; see clock.ts. */
  id: eventIdSchema,
  /** What the wall clock said. It may have been wrong. */
  at: instantSchema,
  /** This installation of Waymark on this workspace; never copied with the folder. */
  device: deviceSchema,
  /** The id of the first of several events that were made as one, and are undone as one; not there for a single one. */
  batch: eventIdSchema.optional(),
  /** The wall clock stood behind that of the event before: one of the two times is wrong. */
  clockSetBack: z.literal(true).optional(),
};

/** One thing that happened (DESIGN 6). Never edited, only followed by another. */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...stamp,
    type: z.literal('item.marked'),
    item: itemKeySchema,
    state: z.enum(states),
    reason: reasonSchema.optional(),
  }),
  z.strictObject({ ...stamp, type: z.literal('item.noted'), item: itemKeySchema, text: noteSchema }),
  z.strictObject({
    ...stamp,
    type: z.literal('evidence.added'),
    subject: subjectSchema,
    title: evidenceTitleSchema,
    url: evidenceUrlSchema.optional(),
  }),
  z.strictObject({
    ...stamp,
    type: z.literal('evidence.removed'),
    subject: subjectSchema,
    evidence: eventIdSchema,
  }),
  z.strictObject({ ...stamp, type: z.literal('skill.rated'), skill: skillKeySchema, level: ratingSchema }),
  z.strictObject({ ...stamp, type: z.literal('event.undone'), target: eventIdSchema }),
  z.strictObject({ ...stamp, type: z.literal('event.redone'), target: eventIdSchema }),
]);

export type Event = z.infer<typeof eventSchema>;
/** An event that changes an item or a skill. */
export type Action = Exclude<Event, { type: 'event.undone' | 'event.redone' }>;
/** An event that takes a step back, or brings it back; `target` is the id of the step. */
export type Reversal = Extract<Event, { type: 'event.undone' | 'event.redone' }>;

type WithoutStamp<E> = E extends Event ? Omit<E, 'id' | 'at' | 'device' | 'batch' | 'clockSetBack'> : never;
/** An event before the clock and the device have signed it. */
export type EventDraft = WithoutStamp<Event>;

export function isReversal(event: Event): event is Reversal {
  return event.type === 'event.undone' || event.type === 'event.redone';
}

/** The step that an action is part of: its batch, or itself. Undo and redo take whole steps. */
export function stepOf({ id, batch }: Pick<Event, 'id' | 'batch'>): string {
  return batch ?? id;
}

/** What an action is about. */
export function subjectOf(action: Action): Subject {
  switch (action.type) {
    case 'item.marked':
    case 'item.noted':
      return { item: action.item };
    case 'skill.rated':
      return { skill: action.skill };
    case 'evidence.added':
    case 'evidence.removed':
      return action.subject;
  }
}
