import { z } from 'zod';

// Far above what a field may hold, so that what is too long is still there to be shortened.
const text = z.string().max(200_000);
// Several drafts of one field may have been put beside it, one after the other.
export const longestKept = 2_000_000;
const kept = z.string().max(longestKept);

/** The field that something is typed into, and the item or skill that it belongs to: `note:java/read-a-stack-trace`. */
const field = z.string().regex(/^[a-z]{1,20}:[a-z0-9-]{1,64}(?:\/[a-z0-9-]{1,64})?$/);

/** What is being typed, by field. */
export const draftsSchema = z.record(field, kept);
export type DraftTexts = Readonly<z.infer<typeof draftsSchema>>;

/** `drafts.json`: what is being typed, by field. A draft that would replace a saved text carries the mark of that text. */
export const draftsFileSchema = z.record(
  field,
  z.union([kept, z.strictObject({ text: kept, over: z.string().max(100) })]),
);
export type DraftsFile = Readonly<z.infer<typeof draftsFileSchema>>;

export const draftRequests = {
  /** Keeps what is being typed; null lets go of it. Answers once it is on the disk. */
  'drafts:keep': {
    writes: ['drafts'],
    subject: ['field'],
    typed: true,
    input: z.strictObject({ field, text: text.nullable() }),
    output: z.null(),
  },
} as const;
