import { z } from 'zod';
import { longestInReview } from '../../../formats/limits.ts';
import { field, fields, optional } from '../../../base/fields.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { slice } from '../../slice.ts';
import { personFold } from './fold.ts';

export const personName = fields.line(longestInReview.name);

/** Without `name`, the earlier name is removed. */
const named = eventKind('person.named', { person: fields.publicKey, name: optional(personName) });
const compared = eventKind('person.compared', {
  person: fields.publicKey,
  compared: field(z.boolean(), (value) => typeof value === 'boolean'),
});
export const personKinds = [named, compared] as const;

/** What the learner recorded about the holder of a key. */
const personProgressSchema = z.strictObject({
  /** The name that the learner gave; null if there is none. */
  name: personName.schema.nullable(),
  /** Whether the learner has compared the fingerprint with its holder. */
  compared: z.boolean(),
});
export type PersonProgress = Readonly<z.infer<typeof personProgressSchema>>;

export type PersonEvent = EventOf<(typeof personKinds)[number]>;

/** People by public key. */
export const people = slice({
  kinds: personKinds,
  key: fields.publicKey.schema,
  value: personProgressSchema as z.ZodType<PersonProgress>,
  fold: personFold,
  keyOf: ({ person }) => person,
});
