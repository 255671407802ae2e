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
}

/** Prepares a share for reading. Items that are not in it count as to do. */
export function readShare(share: Share): Reading {
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
  };
}
