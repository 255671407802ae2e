import { z } from 'zod';

// Far above the limit of a field, so that a text that is too long is kept until somebody shortens it.
const text = z.string().max(200_000);
// Several older drafts of one field may be kept in one text, one after the other.
export const longestKept = 2_000_000;
const kept = z.string().max(longestKept);

/** A field of the window, and the item or skill that it belongs to: `note:java/read-a-stack-trace`. */
const field = z.string().regex(/^[a-z]{1,20}:[a-z0-9-]{1,64}(?:\/[a-z0-9-]{1,64})?$/);

/** The drafts, by field. */
export const draftsSchema = z.record(field, kept);
export type DraftTexts = Readonly<z.infer<typeof draftsSchema>>;

/** `drafts.json`: the drafts, by field. A draft that would replace a saved text has the mark of that text (`over`). */
export const draftsFileSchema = z.record(
  field,
  z.union([kept, z.strictObject({ text: kept, over: z.string().max(100) })]),
);
export type DraftsFile = Readonly<z.infer<typeof draftsFileSchema>>;

export const draftRequests = {
  /** Saves the draft of a field; null discards it. Answers once it is on the disk. */
  'drafts:keep': {
    writes: ['drafts'],
    subject: ['field'],
    typed: true,
    input: z.strictObject({ field, text: text.nullable() }),
    output: z.null(),
  },
} as const;
