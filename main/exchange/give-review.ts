import type { ReviewDraft } from '../../domain/exchange/make-review.ts';
import { findHidden, hasVisible, shown } from '../../domain/plain-text.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import type { KeptFiles } from './kept-files.ts';
import { openReview, openSealed } from './open-sealed.ts';
import type { SealedReview, SealedShare } from './open-sealed.ts';
import { sealReview } from './seal.ts';

/** The reviews that were given here, latest first. What cannot be read any more is left out. */
export async function reviewsGiven(kept: KeptFiles): Promise<readonly SealedReview[]> {
  const files = await Promise.all((await kept.list('given')).map(({ hash }) => kept.read('given', hash)));
  return files
    .flatMap((file) => {
      const opening = file && openSealed(file, 'workspace');
      return opening?.ok && opening.sealed.type === 'review' ? [opening.sealed] : [];
    })
    .toSorted((a, b) => (a.content.made.at < b.content.made.at ? 1 : -1));
}

/** Those of one share. */
export function ofShare(reviews: readonly SealedReview[], share: string): readonly SealedReview[] {
  return reviews.filter(({ content }) => content.share.hash === share);
}

/**
 * Makes and signs a review. Nothing is kept yet: it may still be cancelled where it is saved.
 * @param draft what the mentor says
 * @param now ms since 1970
 * @returns the bytes of a `.waymark-review` file, and what is in it
 * @throws WaymarkError
 */
export async function makeReviewFile(
  share: SealedShare,
  draft: ReviewDraft,
  { kept, key, now, waymark }: Giving,
): Promise<{ readonly bytes: Buffer; readonly review: SealedReview }> {
  refuseHidden(draft);
  const [last] = ofShare(await reviewsGiven(kept), share.origin.hash);
  // Whoever reads two of them takes the later one: it must not seem earlier where the clock was set back.
  const at = Math.max(now, last === undefined ? 0 : Date.parse(last.content.made.at) + 1);
  const bytes = sealReview(share, draft, { at: new Date(at).toISOString(), waymark }, key);
  return { bytes, review: openReview(bytes, 'workspace') };
}

/** @throws WaymarkError `invalid-input` where a text has something that cannot be seen */
function refuseHidden({ name, comments, endorsements }: ReviewDraft): void {
  for (const text of [name, ...[...comments, ...endorsements].map((said) => said.text)]) {
    const found = findHidden(text);
    if (found)
      throw new WaymarkError(
        'invalid-input',
        message('exchange.hiddenText', { ...found, text: shown(text) }),
      );
  }
  if (!hasVisible(name)) throw new WaymarkError('invalid-input', message('shape.empty'));
}

interface Giving {
  readonly kept: KeptFiles;
  readonly key: SigningKey;
  /** ms since 1970 */
  readonly now: number;
  /** Waymark's own version. */
  readonly waymark: string;
}
