import fc from 'fast-check';
import { z } from 'zod';
import { fields } from '../../../../domain/base/fields.ts';
import { eventKind } from '../../../../domain/progress/event-kind.ts';
import type { EventDraft } from '../../../../domain/progress/events.ts';
import { slice } from '../../../../domain/progress/slice.ts';

// A family of events that Waymark does not have, written as a new contributor would.

const set = eventKind('goal.set', { skill: fields.skillKey, why: fields.line(80) });
const reached = eventKind('goal.reached', { skill: fields.skillKey });
export const goalKinds = [set, reached] as const;

const goalSchema = z.strictObject({ why: z.string(), reached: z.boolean() });

export const goals = slice({
  kinds: goalKinds,
  key: fields.skillKey.schema,
  value: goalSchema,
  keyOf: (event) => event.skill,
  fold: {
    untouched: { why: '', reached: false },
    step: (goal, event) =>
      event.type === 'goal.set' ? { why: event.why, reached: false } : { ...goal, reached: true },
  },
});

const skill = fc.constantFrom('sql', 'http');

/** Drafts of types that TypeScript does not know. */
export const goalDrafts = fc.oneof(
  fc.record({ type: fc.constant('goal.set'), skill, why: fc.constantFrom('work', 'fun') }),
  fc.record({ type: fc.constant('goal.reached'), skill }),
) as unknown as fc.Arbitrary<EventDraft>;
