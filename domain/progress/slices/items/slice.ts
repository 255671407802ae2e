import { z } from 'zod';
import { answers } from '../../../base/answers.ts';
import { isMinutes, minutesLimits } from '../../../base/minutes.ts';
import { field, fields, optional } from '../../../base/fields.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { longest } from '../../../base/patterns.ts';
import { slice } from '../../slice.ts';
import { states } from '../../../base/states.ts';
import { evidenceKinds, evidenceSchema } from '../evidence/events.ts';
import { itemFold } from './fold.ts';

export const reason = fields.line(longest.reason);
export const note = fields.prose(longest.note);

const minutes = field(z.int().min(minutesLimits.least).max(minutesLimits.most), isMinutes);

const marked = eventKind('item.marked', {
  item: fields.itemKey,
  state: fields.oneOf(states),
  reason: optional(reason),
  /** Whether the learner could do it before, instead of having done it on this day. */
  placed: optional(fields.true),
});
const noted = eventKind('item.noted', { item: fields.itemKey, text: note });
/** The learner looked again at something done. */
const rechecked = eventKind('item.rechecked', { item: fields.itemKey, answer: fields.oneOf(answers) });
/** The learner began to work on it, and the time runs. */
const started = eventKind('item.started', { item: fields.itemKey });
/** The learner stopped. `minutes` is absent if nothing is to be logged. */
const stopped = eventKind('item.stopped', { item: fields.itemKey, minutes: optional(minutes) });
/** The learner worked on it for a time, on a day that they may name. */
const timed = eventKind('item.timed', { item: fields.itemKey, minutes, on: optional(fields.day) });
export const itemKinds = [marked, noted, rechecked, started, stopped, timed] as const;

/** The progress on one item. */
const itemProgressSchema = z.strictObject({
  state: z.enum(states),
  /** The reason for its state, such as why it was skipped, if one was given. */
  reason: reason.schema.optional(),
  /** When it was last marked; absent if it never was. */
  since: fields.instant.schema.optional(),
  /** Whether the learner could do it before Waymark knew of it; `since` is then only when they said so. */
  placed: z.literal(true).optional(),
  /** What the learner answered when asked again since then, oldest first; absent if they were not. */
  rechecks: z
    .array(z.strictObject({ at: fields.instant.schema, answer: z.enum(answers) }))
    .readonly()
    .optional(),
  /** Since when the time runs; absent if it does not. */
  running: fields.instant.schema.optional(),
  /** The time that was spent on it, in the order in which it was logged; absent if none was. */
  times: z
    .array(
      z.strictObject({
        at: fields.instant.schema,
        minutes: minutes.schema,
        on: fields.day.schema.optional(),
      }),
    )
    .readonly()
    .optional(),
  note: note.schema,
  evidence: z.array(evidenceSchema).readonly(),
});
export type ItemProgress = Readonly<z.infer<typeof itemProgressSchema>>;

export type ItemEvent = EventOf<(typeof itemKinds | typeof evidenceKinds)[number]>;

/** Items by `skillKey/itemId`. Both the fold and the window's optimistic update use this. */
export const items = slice({
  kinds: [...itemKinds, ...evidenceKinds],
  key: fields.itemKey.schema,
  value: itemProgressSchema as z.ZodType<ItemProgress>,
  fold: itemFold,
  keyOf(event) {
    if ('item' in event) return event.item;
    return 'item' in event.subject ? event.subject.item : undefined;
  },
});
