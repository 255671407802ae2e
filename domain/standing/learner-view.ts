import { indexPath } from '../path/path-index.ts';
import type { PathIndex } from '../path/path-index.ts';
import type { LearningPath } from '../path/schema.ts';
import type { Share, SharedItem } from '../formats/share.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import { itemFold } from '../progress/slices/items/fold.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import { skillFold } from '../progress/slices/skills/fold.ts';
import type { SkillProgress } from '../progress/slices/skills/slice.ts';
import { countSkill, standing } from './standing.ts';
import type { Decided, SkillCounts, Standing } from './standing.ts';

/** A learner's progress along one path, wherever it comes from. */
export interface PathProgress {
  readonly item: (key: string) => ItemProgress;
  readonly skill: (key: string) => SkillProgress;
  /** The learner's decisions in the choice groups. */
  readonly decided: Decided;
}

/** A learner on a path: the progress, and everything that is counted from it. */
export interface LearnerView extends PathProgress {
  readonly index: PathIndex;
  /** The counts of each skill, by its key. */
  readonly skillCounts: ReadonlyMap<string, SkillCounts>;
  /** Coverage, readiness, and which skills count. */
  readonly standing: Standing;
}

/** Counts progress along a path. Every other count in Waymark is made from this one. */
export function learnerView(index: PathIndex, { item, skill, decided }: PathProgress): LearnerView {
  const { path } = index;
  const skillCounts = new Map(path.skills.map((one) => [one.key, countSkill(one, (key) => item(key).state)]));
  return { index, item, skill, decided, skillCounts, standing: standing(path, skillCounts, decided) };
}

/** The same view after some items have changed; only their skills are counted again. */
export function withItems(
  before: LearnerView,
  { item, skill, decided }: PathProgress,
  changed: Iterable<string>,
): LearnerView {
  const { index } = before;
  const skills = new Set([...changed].flatMap((key) => index.items.get(key)?.skill ?? []));
  if (skills.size === 0) return { ...before, item, skill, decided };
  const skillCounts = new Map(before.skillCounts);
  for (const one of skills)
    skillCounts.set(
      one.key,
      countSkill(one, (key) => item(key).state),
    );
  const now = standing(index.path, skillCounts, decided);
  // The set keeps its identity until its content changes: what depends on it is then not drawn again.
  const counted = isSameSet(before.standing.counted, now.counted) ? before.standing.counted : now.counted;
  return { index, item, skill, decided, skillCounts, standing: { ...now, counted } };
}

/** The progress in a log, live: it is always that of the log as it is when asked. */
export function progressIn(log: ProgressLog, { id }: Pick<LearningPath, 'id'>): PathProgress {
  return {
    item: (key) => log.at('items', key),
    skill: (key) => log.at('skills', key),
    get decided() {
      return log.at('paths', id).decided;
    },
  };
}

/** The progress in a log as it is now. Later changes to the log do not affect it. */
export function snapshotOf({ path, items, skills }: PathIndex, log: ProgressLog): PathProgress {
  const itemsNow = new Map([...items.keys()].map((key) => [key, log.at('items', key)]));
  const skillsNow = new Map([...skills.keys()].map((key) => [key, log.at('skills', key)]));
  // The values can be asserted: only keys of this path are looked up.
  const { decided } = log.at('paths', path.id);
  return { item: (key) => itemsNow.get(key)!, skill: (key) => skillsNow.get(key)!, decided };
}

/**
 * Counts what a share includes: neither the items of a skill that was left out, nor its place in a choice group. Touched by
 * nobody, an item is to do, and a skill unrated and without evidence.
 */
export function viewOfShare(share: Share): LearnerView {
  const { path } = share;
  const shared = new Set(share.skills.map(({ skill }) => skill));
  const choices = path.choices.map((choice) => ({
    ...choice,
    skills: choice.skills.filter((key) => shared.has(key)),
  }));
  const skills = path.skills.filter(({ key }) => shared.has(key));
  return learnerView(indexPath({ ...path, skills, choices }), progressOfShare(share));
}

function progressOfShare({ skills, decided = {} }: Share): PathProgress {
  const sharedItems = new Map(skills.flatMap(({ items }) => items).map((item) => [item.item, item]));
  const sharedSkills = new Map(skills.map((one) => [one.skill, one]));
  return {
    item(key) {
      const shared = sharedItems.get(key);
      if (shared === undefined) return itemFold.untouched;
      const { state, since, reason, note = '', evidence } = shared;
      return {
        state,
        ...(since === undefined ? {} : { since }),
        ...(reason === undefined ? {} : { reason }),
        note,
        evidence: evidenceOf(evidence),
      };
    },
    skill(key) {
      const shared = sharedSkills.get(key);
      if (shared === undefined) return skillFold.untouched;
      return { ...skillFold.untouched, level: shared.level, evidence: evidenceOf(shared.evidence) };
    },
    decided,
  };
}

/** Evidence has no id in a share; its place in the list identifies it. */
function evidenceOf(shared: SharedItem['evidence'] = []): ItemProgress['evidence'] {
  return shared.map((one, i) => ({ id: String(i), ...one }));
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
