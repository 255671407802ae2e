import { z } from 'zod';
import { reviewsKey } from '../../../formats/keys.ts';
import { findFault } from '../../../formats/parse-review.ts';
import { reviewSchema } from '../../../formats/review.ts';
import { field, fields, optional } from '../../../base/fields.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { patterns } from '../../../base/patterns.ts';
import { slice } from '../../slice.ts';
import { reviewFold, shareOf } from './fold.ts';

const content = field(
  reviewSchema.refine((review) => findFault(review) === undefined),
  (value) => {
    const parsed = reviewSchema.safeParse(value);
    return parsed.success && findFault(parsed.data) === undefined;
  },
);

const imported = eventKind('review.imported', {
  /** The hash of the file: SHA-256 of the key and the payload. */
  review: fields.hash,
  /** The key that signed it. */
  mentor: fields.publicKey,
  content,
  /** Set if its share was gone, so that what it says could not be compared with it. */
  unchecked: optional(fields.true),
});
/** Makes one of the reviews of a share by a mentor the one that counts. */
const chosen = eventKind('review.chosen', {
  share: fields.hash,
  mentor: fields.publicKey,
  review: fields.hash,
});
export const reviewKinds = [imported, chosen] as const;

/** The reviews of one share by one mentor. */
const reviewsOfShareSchema = z.strictObject({
  /** Ordered by when they were made. */
  all: z
    .array(
      z
        .strictObject({ hash: fields.hash.schema, content: content.schema, unchecked: z.boolean() })
        .readonly(),
    )
    .readonly(),
  /** The hash of the one that the learner chose to count; null if the last one counts. */
  chosen: fields.hash.schema.nullable(),
});
export type ReviewsOfShare = Readonly<z.infer<typeof reviewsOfShareSchema>>;

export type ReviewEvent = EventOf<(typeof reviewKinds)[number]>;

/** Reviews by share and mentor; see `reviewsKey`. */
export const reviews = slice({
  kinds: reviewKinds,
  key: z.string().regex(patterns.reviewsKey),
  value: reviewsOfShareSchema as z.ZodType<ReviewsOfShare>,
  fold: reviewFold,
  keyOf: (event) => reviewsKey(shareOf(event), event.mentor),
});
