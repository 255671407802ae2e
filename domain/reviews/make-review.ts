import { itemKey } from '../path/keys.ts';
import type { Comment, Review, Target } from '../formats/review.ts';
import type { Share } from '../formats/share.ts';

/** A mentor's review of a share before it is signed. */
export interface ReviewContent {
  /** The mentor's own name. */
  readonly name: string;
  readonly ratings: Review['ratings'];
  readonly comments: readonly Comment[];
  readonly endorsements: readonly { readonly skill: string; readonly text: string }[];
}

/** An opened share: its content, and the hash and key that identify it. */
export interface OpenedShare {
  readonly content: Share;
  readonly origin: { readonly hash: string; readonly key: string };
}

/** Makes a review of a share. @param made `at`: later than that of any earlier review of the same share */
export function makeReview(
  { content, origin }: OpenedShare,
  { name, ratings, comments, endorsements }: ReviewContent,
  made: Review['made'],
): Review {
  const { id, version } = content.path;
  const hashes = new Map(content.skills.map(({ skill, hash }) => [skill, hash]));
  return {
    made,
    mentor: { name },
    share: { hash: origin.hash, key: origin.key, path: { id, version } },
    ratings: [...ratings],
    comments: [...comments],
    endorsements: endorsements.map(({ skill, text }) => ({
      skill,
      text,
      // Only what was shared can be endorsed; see `isShared`.
      hash: hashes.get(skill)!,
      evidence: content.sections.includes('evidence'),
    })),
  };
}

/** Whether the share includes this skill, so that it can be rated and endorsed. */
export function isShared({ skills }: Share, key: string): boolean {
  return skills.some(({ skill }) => skill === key);
}

/** Whether the path of a share has the target of a comment. */
export function hasTarget({ path }: Share, on: Target): boolean {
  if ('skill' in on) return path.skills.some(({ key }) => key === on.skill);
  if ('responsibility' in on) return path.responsibilities.some(({ id }) => id === on.responsibility);
  if ('item' in on)
    return path.skills.some(({ key, items }) => items.some(({ id }) => itemKey(key, id) === on.item));
  return true;
}

/**
 * Resolves a key or id of a share's path to an item, a skill or a responsibility; `whole` is the whole share.
 * @returns undefined if the path has no such key or id
 */
export function targetOf(share: Share, name: string): Target | undefined {
  if (name === 'whole') return { whole: true };
  const named: readonly Target[] = [{ skill: name }, { responsibility: name }, { item: name }];
  return named.find((target) => hasTarget(share, target));
}
