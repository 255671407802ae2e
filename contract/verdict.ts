import { z } from 'zod';
import { signedFiguresSchema } from '../domain/report/figures.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';

/** What verifying a signed file has shown. */
export const verdictSchema = z.strictObject({
  /** Whether it is byte for byte what Waymark wrote. */
  ok: z.boolean(),
  /** What it is; null for what Waymark did not sign. */
  type: z.enum(['share', 'review', 'report']).nullable(),
  /** Of the key that signed it; null where no good signature was found. */
  fingerprint: z.string().nullable(),
  /** In words for whoever asked. */
  reason: messageSchema,
  /** Of a report: what was signed, even if the file was changed afterwards; null without a good signature. */
  signed: signedFiguresSchema.nullable(),
  /** Texts in an HTML report that Waymark did not write there, in their order; the first of them. */
  foreign: z.array(z.string()).readonly(),
});
export type Verdict = z.infer<typeof verdictSchema>;
