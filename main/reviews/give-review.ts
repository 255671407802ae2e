import type { ReviewContent } from '../../domain/reviews/make-review.ts';
import { findHidden, hasVisible, markIn, shown } from '../../domain/base/plain-text.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import type { ReviewArchive } from './archive.ts';
import { openReview, openSealed } from './open-sealed.ts';
import type { SealedReview, SealedShare } from './open-sealed.ts';
import { clockGrace } from './check-review.ts';
import { sealReview } from './seal.ts';

/** The reviews given from this workspace, latest first. Unreadable ones are skipped. */
export async function reviewsGiven(kept: ReviewArchive): Promise<readonly SealedReview[]> {
  const files = await Promise.all((await kept.list('given')).map(({ hash }) => kept.read('given', hash)));
  return files
    .flatMap((file) => {
      const opening = file && openSealed(file, 'workspace');
      return opening?.ok && opening.sealed.type === 'review' ? [opening.sealed] : [];
    })
    .toSorted((a, b) => (a.content.made.at < b.content.made.at ? 1 : -1));
}

/** The reviews of one share. */
export function ofShare(reviews: readonly SealedReview[], share: string): readonly SealedReview[] {
  return reviews.filter(({ content }) => content.share.hash === share);
}

/**
 * Makes and signs a review. Saves nothing: the learner may still cancel the save dialog.
 * @param draft the mentor's ratings, comments and endorsements
 * @returns the bytes of a `.waymark-review` file, and its content
 * @throws WaymarkError `invalid-input`, `too-large`
 */
export async function makeReviewFile(
  share: SealedShare,
  draft: ReviewContent,
  { kept, key, now, waymark }: Giving,
): Promise<{ readonly bytes: Buffer; readonly review: SealedReview }> {
  refuseHidden(draft);
  const [last] = ofShare(await reviewsGiven(kept), share.origin.hash);
  const before = last === undefined ? 0 : Date.parse(last.content.made.at);
  // Of two reviews the later one counts: even if the clock was set back, this one must not seem earlier. But if the earlier
  // one was dated far ahead, its clock was wrong, and the learner could not import it.
  const wasAhead = before > now + clockGrace && now > Date.parse(share.content.made.at);
  const at = wasAhead ? now : Math.max(now, before + 1);
  const bytes = sealReview(share, draft, { at: new Date(at).toISOString(), waymark }, key);
  return { bytes, review: openReview(bytes, 'workspace') };
}

/** @throws WaymarkError `invalid-input` if a text contains invisible characters */
function refuseHidden({ name, comments, endorsements }: ReviewContent): void {
  for (const text of [name, ...[...comments, ...endorsements].map((said) => said.text)]) {
    const found = findHidden(text);
    if (found)
      throw new WaymarkError('invalid-input', message('reviews.hiddenText', { ...found, text: shown(text) }));
  }
  const mark = markIn(name);
  if (mark !== undefined) throw new WaymarkError('invalid-input', message('shape.mark', { mark }));
  if (!hasVisible(name)) throw new WaymarkError('invalid-input', message('shape.empty'));
}

interface Giving {
  readonly kept: ReviewArchive;
  readonly key: SigningKey;
  /** ms since 1970 */
  readonly now: number;
  /** The version of Waymark. */
  readonly waymark: string;
}
