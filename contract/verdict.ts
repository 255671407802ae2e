import { z } from 'zod';
import { signedFiguresSchema } from '../domain/report/figures.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';

/** The result of verifying a signed file. */
export const verdictSchema = z.strictObject({
  /** Whether it is byte for byte what Waymark wrote. */
  ok: z.boolean(),
  /** The kind of the file; null if Waymark did not sign it. */
  type: z.enum(['share', 'review', 'report']).nullable(),
  /** The fingerprint of its key; null without a valid signature. */
  fingerprint: z.string().nullable(),
  /** The explanation for the user. */
  reason: messageSchema,
  /** The signed figures of a report, even if the file was changed afterwards; null without a valid signature. */
  signed: signedFiguresSchema.nullable(),
  /** The first texts in an HTML report that Waymark did not write there, in their order. */
  foreign: z.array(z.string()).readonly(),
});
export type Verdict = z.infer<typeof verdictSchema>;
