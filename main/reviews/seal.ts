import { countsOf, isNothing } from '../../domain/reviews/counts.ts';
import { largestExchange, largestReview } from '../../domain/formats/envelope.ts';
import { makeReview } from '../../domain/reviews/make-review.ts';
import type { OpenedShare, ReviewContent } from '../../domain/reviews/make-review.ts';
import { makeShare } from '../../domain/reviews/make-share.ts';
import type { ShareSource } from '../../domain/reviews/make-share.ts';
import { parseReview } from '../../domain/formats/parse-review.ts';
import type { Review } from '../../domain/formats/review.ts';
import type { ShareChoice } from '../../domain/formats/share-sections.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { seal } from '../keys/envelope.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { sha256 } from '../keys/sha256.ts';

/**
 * Makes and signs a share.
 * @returns the bytes of a `.waymark` file
 * @throws WaymarkError `too-large` if the file would be too large to open
 */
export function sealShare(source: Omit<ShareSource, 'sha256'>, choice: ShareChoice, key: SigningKey): Buffer {
  const payload = JSON.stringify(makeShare({ ...source, sha256 }, choice));
  const file = Buffer.from(seal(key, 'share', Buffer.from(payload)));
  if (file.length > largestExchange)
    throw new WaymarkError(
      'too-large',
      message('reviews.shareTooLarge', { bytes: file.length, most: largestExchange }),
    );
  return file;
}

/**
 * Makes and signs a review of a share.
 * @returns the bytes of a `.waymark-review` file
 * @throws WaymarkError `invalid-input` or `too-large` if the file would be refused on opening
 */
export function sealReview(
  share: OpenedShare,
  draft: ReviewContent,
  made: Review['made'],
  key: SigningKey,
): Buffer {
  if (isNothing(countsOf(draft))) throw new WaymarkError('invalid-input', message('reviews.emptyReview'));
  const payload = Buffer.from(JSON.stringify(makeReview(share, draft, made)));
  const sound = parseReview(payload.toString('utf8'));
  if (!sound.ok)
    throw new WaymarkError('invalid-input', message('reviews.reviewUnsound', { fault: sound.fault }));
  if (payload.length > largestReview)
    throw new WaymarkError(
      'too-large',
      message('reviews.reviewTooLarge', { bytes: payload.length, most: largestReview }),
    );
  return Buffer.from(seal(key, 'review', payload));
}
