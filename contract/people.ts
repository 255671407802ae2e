import { z } from 'zod';
import { fields } from '../domain/base/fields.ts';
import { personName } from '../domain/progress/slices/people/slice.ts';
import { typedLine } from '../domain/base/text.ts';
import { changeSchema } from './progress.ts';

const publicKey = fields.publicKey.schema;
const fingerprint = z.string();
/** A fingerprint as words, to read aloud. */
const words = z.array(z.string()).readonly();

/** A person whose key was seen; see `Person`. */
const personSchema = z.strictObject({
  key: publicKey,
  name: z.string().nullable(),
  claimed: z.array(z.string()).readonly(),
  compared: z.boolean(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  fingerprint,
  words,
});
export type KnownPerson = z.infer<typeof personSchema>;

/** Who signed a file, and whether that key was seen before; see `Recognition`. */
export const signerSchema = z.strictObject({
  kind: z.enum(['known', 'new', 'renamed', 'changed']),
  key: publicKey,
  /** The name in the file. */
  claimed: z.string().nullable(),
  fingerprint,
  words,
  /** The person with this key, or those with the same name and another key. */
  people: z.array(personSchema).readonly(),
});
export type Signer = z.infer<typeof signerSchema>;

/** The fingerprint of a key as its holder gave it, in digits or words; null if it was not compared. */
export const comparedSchema = z.string().max(400).nullable();

const changed = changeSchema.nullable();

export const peopleRequests = {
  /** Everybody whose key was seen, latest first, and the fingerprint of this workspace; null before it has a key. */
  'people:list': {
    reads: ['people', 'reviews', 'archive', 'key'],
    input: z.strictObject({}),
    output: z.strictObject({
      people: z.array(personSchema).readonly(),
      own: z.strictObject({ fingerprint, words }).nullable(),
    }),
  },
  /** Names a person; null removes the name. */
  'people:name': {
    writes: ['people'],
    subject: ['person'],
    input: z.strictObject({ person: publicKey, name: typedLine(personName.schema).nullable() }),
    output: changed,
  },
  /** Saves whether the fingerprint was compared with its holder. */
  'people:compare': {
    writes: ['people'],
    subject: ['person'],
    input: z.strictObject({ person: publicKey, compared: z.boolean() }),
    output: changed,
  },
} as const;
