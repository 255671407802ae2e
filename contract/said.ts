import { z } from 'zod';
import { targetSchema } from '../domain/formats/review.ts';
import { shareSchema } from '../domain/formats/share.ts';

const answer = shareSchema.shape.answers.unwrap().element.shape;

/** The comments of earlier reviews that a share answers, and those of the last review; see `Said`. */
export const saidSchema = z
  .array(
    z.strictObject({
      comment: z
        .strictObject({ on: targetSchema, text: z.string(), ask: z.boolean(), at: z.string() })
        .nullable(),
      answer: z
        .strictObject({ text: answer.text, agreed: answer.agreed, resolved: answer.resolved })
        .nullable(),
    }),
  )
  .readonly();
