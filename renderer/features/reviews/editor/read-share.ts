import type { Opened } from '../../../../contract/mentor.ts';
import type { Target } from '../../../../domain/formats/review.ts';
import { followRenames } from '../../../../domain/path/renames.ts';
import { hasTarget } from '../../../../domain/reviews/make-review.ts';
import { targetKey } from '../../../../domain/reviews/review-draft.ts';
import { skillOfTarget } from '../../../../domain/reviews/responses.ts';
import type { Said } from '../../../../domain/reviews/said.ts';
import { readEarlier } from './read-earlier.ts';
import type { Earlier } from './read-earlier.ts';
import { itemKey } from '../../../../domain/path/keys.ts';
import type { Item, Skill } from '../../../../domain/path/schema.ts';
import type { Share, SharedItem, SharedSkill } from '../../../../domain/formats/share.ts';
import { viewOfShare } from '../../../../domain/standing/learner-view.ts';
import type { ItemCounts, Standing } from '../../../../domain/standing/standing.ts';

/** An item of the path, and its shared progress; undefined if it was never touched. */
export interface ShownItem {
  readonly key: string;
  readonly item: Item;
  readonly shared: SharedItem | undefined;
}

/** A skill, and its shared progress. */
export interface ShownSkill {
  readonly skill: Skill;
  readonly shared: SharedSkill;
  readonly figure: ItemCounts;
  readonly items: readonly ShownItem[];
}

/** A share prepared for reading. */
export interface Reading {
  readonly share: Share;
  /** The shared skills, by key. */
  readonly skills: ReadonlyMap<string, ShownSkill>;
  /** The counts of what was shared. */
  readonly standing: Standing;
  /** The mentor's last review of an earlier share; null if there is none. */
  readonly earlier: Earlier | null;
  /** What was said of a target before, and what the learner made of it. */
  readonly saidOn: (target: Target) => readonly Said[];
  /** The keys of the skills with an answer to a comment. */
  readonly answered: readonly string[];
  /** What belongs to no target of the path: answers to comments that are not known here, and comments on what the path no longer has. */
  readonly stray: readonly Said[];
}

/** Prepares a share for reading. Items that are not in it count as to do. */
export function readShare(share: Share, before: Opened['before'], said: readonly Said[]): Reading {
  const sharedSkills = new Map(share.skills.map((skill) => [skill.skill, skill]));
  const items = new Map(share.skills.flatMap((skill) => skill.items).map((item) => [item.item, item]));
  const { skillCounts, standing } = viewOfShare(share);
  const shown = share.path.skills.flatMap((skill) => {
    const shared = sharedSkills.get(skill.key);
    if (shared === undefined) return [];
    return [
      {
        skill,
        shared,
        figure: skillCounts.get(skill.key)!.all,
        items: skill.items.map((item) => {
          const key = itemKey(skill.key, item.id);
          return { key, item, shared: items.get(key) };
        }),
      },
    ];
  });
  return {
    share,
    skills: new Map(shown.map((one) => [one.skill.key, one])),
    standing,
    earlier: readEarlier(share, before),
    saidOn: saidBy(share, said),
    answered: answeredIn(
      said.filter(({ comment }) => comment !== null && hasTarget(share, nowOn(share, comment.on))),
    ),
    stray: said.filter(({ comment }) => comment === null || !hasTarget(share, nowOn(share, comment.on))),
  };
}

/** A target as the path of a share has it now: an item may have another key. */
function nowOn(share: Share, on: Target): Target {
  if (!('item' in on)) return on;
  return { item: followRenames(share.path.renamed ?? {}, itemsOf(share)).get(on.item) ?? on.item };
}

function itemsOf({ path }: Share): ReadonlySet<string> {
  return new Set(path.skills.flatMap(({ key, items }) => items.map(({ id }) => itemKey(key, id))));
}

/** Finds what was said of a target. An item is found under its present key. */
function saidBy(share: Share, said: readonly Said[]): Reading['saidOn'] {
  const keyOf = (on: Target) => targetKey(nowOn(share, on));
  const byTarget = Map.groupBy(said, ({ comment }) => comment && keyOf(comment.on));
  return (target) => byTarget.get(targetKey(target)) ?? [];
}

function answeredIn(said: readonly Said[]): readonly string[] {
  return said.flatMap(({ comment, answer }) => {
    const skill = comment && answer ? skillOfTarget(comment.on) : null;
    return skill === null ? [] : [skill];
  });
}
