import type { Notice } from '../../contract/workspace.ts';
import { message } from '../../domain/messages/message.ts';
import { monthsKept } from '../../domain/settings/settings.ts';
import type { KeepOpened } from '../../domain/settings/settings.ts';
import type { ReviewArchive } from './archive.ts';
import { ofShare, reviewsGiven } from './give-review.ts';
import type { ReviewDrafts } from './review-drafts.ts';

interface Mentor {
  readonly archive: ReviewArchive;
  readonly drafts: ReviewDrafts;
}

/**
 * Deletes everything of another person's share: the reviews that were given to it, the unfinished one, and the share itself
 * last, so that nothing is left behind if the disk refuses on the way.
 * @throws WaymarkError `disk`
 */
export async function forgetShare({ archive, drafts }: Mentor, share: string): Promise<void> {
  for (const { origin } of ofShare(await reviewsGiven(archive), share))
    await archive.remove('given', origin.hash);
  await drafts.remove(share);
  await archive.remove('opened', share);
}

/**
 * Deletes the shares of others that nobody opened, reviewed or wrote about for as long as the setting says.
 * @param now ms since 1970
 * @returns a notice that says how many; none if there were none
 */
export async function forgetOldShares(
  mentor: Mentor,
  keep: KeepOpened,
  now: number,
): Promise<readonly Notice[]> {
  const months = monthsKept[keep];
  if (months === null) return [];
  const { archive, drafts } = mentor;
  const limit = new Date(now).setMonth(new Date(now).getMonth() - months);
  const given = await reviewsGiven(archive);
  const stamps = new Map((await archive.list('given')).map(({ hash, at }) => [hash, at]));
  let count = 0;
  for (const { hash, at } of await archive.list('opened')) {
    const reviewed = ofShare(given, hash).map(({ origin }) => stamps.get(origin.hash) ?? 0);
    const last = Math.max(at, (await drafts.writtenAt(hash)) ?? 0, ...reviewed);
    if (last >= limit) continue;
    await forgetShare(mentor, hash);
    count++;
  }
  return count === 0 ? [] : [{ kind: 'cleaned', message: message('notice.forgotten', { count }) }];
}
