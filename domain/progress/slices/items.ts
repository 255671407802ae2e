import { z } from 'zod';
import { assertNever } from '../../result.ts';
import { eventKind, fields, optional } from '../event-kind.ts';
import { longest } from '../patterns.ts';
import { slice } from '../slice.ts';
import { states } from '../states.ts';
import { evidenceKinds, evidenceSchema, stepEvidence } from './evidence.ts';

export const reason = fields.line(longest.reason);
export const note = fields.prose(longest.note);

const marked = eventKind('item.marked', {
  item: fields.itemKey,
  state: fields.oneOf(states),
  reason: optional(reason),
});
const noted = eventKind('item.noted', { item: fields.itemKey, text: note });
export const itemKinds = [marked, noted] as const;

/** Where one item stands. */
const itemProgressSchema = z.strictObject({
  state: z.enum(states),
  /** Why it was skipped (or marked), where a reason was given. */
  reason: reason.schema.optional(),
  /** When it was last marked; none while it was never touched. */
  since: fields.instant.schema.optional(),
  note: note.schema,
  evidence: z.array(evidenceSchema).readonly(),
});
export type ItemProgress = Readonly<z.infer<typeof itemProgressSchema>>;

/** Items, by `skillKey/itemId`. The fold, and the window's guess at it, both come through here. */
export const items = slice({
  kinds: [...itemKinds, ...evidenceKinds],
  key: fields.itemKey.schema,
  value: itemProgressSchema as z.ZodType<ItemProgress>,
  untouched: { state: 'todo', note: '', evidence: [] },
  keyOf(event) {
    if ('item' in event) return event.item;
    return 'item' in event.subject ? event.subject.item : undefined;
  },
  step(item, event) {
    switch (event.type) {
      case 'item.marked': {
        const { note, evidence } = item;
        const { state, at: since, reason } = event;
        return reason === undefined
          ? { state, since, note, evidence }
          : { state, since, note, evidence, reason };
      }
      case 'item.noted':
        return { ...item, note: event.text };
      case 'evidence.added':
      case 'evidence.removed':
        return { ...item, evidence: stepEvidence(item.evidence, event) };
      default:
        return assertNever(event);
    }
  },
});
