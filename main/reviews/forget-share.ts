import type { Notice } from '../../contract/workspace.ts';
import { message } from '../../domain/messages/message.ts';
import { monthsKept } from '../../domain/settings/settings.ts';
import type { KeepOpened } from '../../domain/settings/settings.ts';
import type { ReviewArchive } from './archive.ts';
import type { ArchivedShare, ArchivedShares } from './archived-shares.ts';
import { ofShare, reviewsGiven } from './give-review.ts';
import type { ReviewDrafts } from './review-drafts.ts';

/** What a mentor's workspace keeps of the shares of others. */
interface Kept {
  readonly archive: ReviewArchive;
  readonly drafts: ReviewDrafts;
  readonly opened: ArchivedShares;
  /** Keeps the name of a person whose key was compared: the name must not pass to another key with the share. */
  readonly remember: (share: Pick<ArchivedShare, 'key' | 'claimed'>) => Promise<unknown>;
}

/**
 * Deletes everything of another person's share: the reviews that were given to it, the unfinished one, and the share itself
 * last, so that nothing is left behind if the disk refuses on the way.
 * @throws WaymarkError `disk`
 */
export async function forgetShare({ archive, drafts, opened, remember }: Kept, share: string): Promise<void> {
  const known = (await opened.all()).find(({ hash }) => hash === share);
  if (known) await remember(known);
  for (const { origin } of ofShare(await reviewsGiven(archive), share))
    await archive.remove('given', origin.hash);
  await drafts.remove(share);
  await archive.remove('opened', share);
}

/** A clock that is further ahead of everything in the workspace is wrong, or nobody was here for long. */
const longestAway = 13;

/**
 * Deletes the shares of others that nobody opened, reviewed or wrote about for as long as the setting says. If the clock is
 * far ahead of all that happened here, nothing is deleted.
 * @param latest when something last happened in the workspace, ms since 1970
 * @param now ms since 1970
 * @returns a notice that says how many; none if there were none. A share that the disk does not delete stays for the next start.
 */
export async function forgetOldShares(
  kept: Kept,
  keep: KeepOpened,
  latest: number,
  now: number,
): Promise<readonly Notice[]> {
  const months = monthsKept[keep];
  if (months === null) return [];
  const { archive, drafts, opened } = kept;
  const given = await reviewsGiven(archive);
  const uses: { readonly hash: string; readonly at: number }[] = [];
  for (const { hash, made } of await opened.all()) {
    const times = [Date.parse(made), await archive.usedAt('opened', hash), await drafts.writtenAt(hash)];
    for (const { origin } of ofShare(given, hash)) times.push(await archive.usedAt('given', origin.hash));
    uses.push({ hash, at: Math.max(...times.map((time) => time ?? 0)) });
  }
  if (now > later(Math.max(latest, ...uses.map(({ at }) => at)), months + longestAway)) return [];
  let count = 0;
  for (const { hash, at } of uses) {
    if (now < later(at, months)) continue;
    const isGone = await forgetShare(kept, hash).then(
      () => true,
      () => false,
    );
    if (isGone) count++;
  }
  return count === 0 ? [] : [{ kind: 'cleaned', message: message('notice.forgotten', { count }) }];
}

/** An instant some months later. */
function later(at: number, months: number): number {
  return new Date(at).setMonth(new Date(at).getMonth() + months);
}
