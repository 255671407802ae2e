import { WaymarkError } from '../../domain/base/result.ts';
import { placed } from '../../domain/formats/read-payload.ts';
import { message } from '../../domain/messages/message.ts';
import { countsOf, isNothing } from '../../domain/reviews/counts.ts';
import { misfitOf } from '../../domain/reviews/fit-share.ts';
import type { ReviewArchive } from './archive.ts';
import { openShare } from './open-sealed.ts';
import type { SealedReview } from './open-sealed.ts';

/** How far the clocks of two computers may differ, ms. */
export const clockGrace = 24 * 60 * 60 * 1000;

interface Learner {
  readonly archive: Pick<ReviewArchive, 'has' | 'read'>;
  /** The public key of the workspace; undefined before it has one. */
  readonly key: string | undefined;
  /** ms since 1970 */
  readonly now: number;
}

/**
 * Checks a review from outside: it must be by another person, about a share of this learner, dated after the share and not
 * ahead of today, and fit what the share has. Whatever it says is compared with the share as it was sent.
 * @returns whether the share is still there to compare with; without it, only the key of the share and the date are checked
 * @throws WaymarkError `untrusted`, `invalid-input`
 */
export async function checkReview(
  { content, origin }: SealedReview,
  { archive, key, now }: Learner,
): Promise<'checked' | 'gone'> {
  if (key === origin.key) throw new WaymarkError('untrusted', message('reviews.ownReview'));
  const file = await archive.read('sent', content.share.hash);
  // A share that was signed with an earlier key is still in the archive, be it damaged.
  const isOurs = key === content.share.key || (await archive.has('sent', content.share.hash));
  if (!isOurs) throw new WaymarkError('untrusted', message('reviews.otherLearner'));
  if (isNothing(countsOf(content))) throw new WaymarkError('invalid-input', message('reviews.saysNothing'));
  const made = Date.parse(content.made.at);
  if (made > now + clockGrace)
    throw new WaymarkError('untrusted', message('reviews.madeAhead', { day: { when: content.made.at } }));
  if (file === undefined) return 'gone';
  const share = openShare(file, 'workspace');
  const shared = share.content.made.at;
  if (made < Date.parse(shared) - clockGrace)
    throw new WaymarkError(
      'untrusted',
      message('reviews.madeBefore', { day: { when: content.made.at }, shared: { when: shared } }),
    );
  const misfit = misfitOf(content, share);
  if (misfit) throw new WaymarkError('untrusted', message('reviews.misfit', { fault: placed(misfit) }));
  return 'checked';
}
