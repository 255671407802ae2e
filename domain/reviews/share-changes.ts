import type { State } from '../base/states.ts';
import type { Share, SharedItem, SharedSkill } from '../formats/share.ts';
import { followRenames } from '../path/renames.ts';
import { itemKey } from '../path/keys.ts';

/** Pieces of evidence that came or went. */
export interface EvidenceChange {
  readonly added: number;
  readonly removed: number;
}

/** How an item differs from an earlier share. */
export interface ItemChange {
  readonly was: State;
  readonly is: State;
  /** Null if it is the same. */
  readonly note: 'added' | 'changed' | 'removed' | null;
  readonly evidence: EvidenceChange;
}

/** How a skill differs from an earlier share. */
export interface SkillChange {
  /** Whether the earlier share left the skill out; then there is nothing to compare. */
  readonly isNew: boolean;
  /** Whether the self-rating is another one. */
  readonly isRatedAnew: boolean;
  readonly evidence: EvidenceChange;
  /** The items that differ, by their keys of now. */
  readonly items: ReadonlyMap<string, ItemChange>;
}

/**
 * How a share differs from an earlier one of the same path, by the key of the skill: only the skills that differ, in the
 * order of the path. A renamed item is compared with itself. What the earlier share did not include, such as its notes, counts
 * as added.
 */
export function changesSince(before: Share, now: Share): ReadonlyMap<string, SkillChange> {
  const keys = new Set(now.path.skills.flatMap(({ key, items }) => items.map(({ id }) => itemKey(key, id))));
  const renamed = followRenames(now.path.renamed ?? {}, keys);
  const skillsBefore = new Map(before.skills.map((skill) => [skill.skill, skill]));
  const itemsBefore = new Map(
    before.skills.flatMap(({ items }) => items).map((item) => [renamed.get(item.item) ?? item.item, item]),
  );
  return new Map(
    now.skills.flatMap((skill) => {
      const last = skillsBefore.get(skill.skill);
      const change = last === undefined ? newSkill(skill) : changeOf(last, skill, itemsBefore, keys);
      return change === undefined ? [] : [[skill.skill, change]];
    }),
  );
}

const same: EvidenceChange = { added: 0, removed: 0 };

function newSkill(skill: SharedSkill): SkillChange | undefined {
  return isTouched(skill) ? { isNew: true, isRatedAnew: false, evidence: same, items: new Map() } : undefined;
}

/** Whether a skill was rated or worked on. */
export function isTouched({ level, note, evidence, items }: SharedSkill): boolean {
  return (
    level !== null ||
    note !== undefined ||
    evidence !== undefined ||
    items.some((item) => item.state !== 'todo' || item.note !== undefined || item.evidence !== undefined)
  );
}

function changeOf(
  last: SharedSkill,
  now: SharedSkill,
  itemsBefore: ReadonlyMap<string, SharedItem>,
  /** The keys of the items that the path has now. */
  keys: ReadonlySet<string>,
): SkillChange | undefined {
  const itemsNow = new Map(now.items.map((item) => [item.item, item]));
  const touched = [...itemsBefore.keys()].filter((key) => key.startsWith(`${now.skill}/`) && keys.has(key));
  const items = new Map(
    [...new Set([...itemsNow.keys(), ...touched])].flatMap((key) => {
      const change = itemChange(itemsBefore.get(key), itemsNow.get(key));
      return change === undefined ? [] : [[key, change]];
    }),
  );
  const evidence = evidenceChange(last.evidence, now.evidence);
  const isRatedAnew = last.level !== now.level;
  const isSame = items.size === 0 && !isRatedAnew && !isChange(evidence);
  return isSame ? undefined : { isNew: false, isRatedAnew, evidence, items };
}

function itemChange(last: SharedItem | undefined, now: SharedItem | undefined): ItemChange | undefined {
  const [was, is] = [last?.state ?? 'todo', now?.state ?? 'todo'];
  const note = noteChange(last?.note, now?.note);
  const evidence = evidenceChange(last?.evidence, now?.evidence);
  return was === is && note === null && !isChange(evidence) ? undefined : { was, is, note, evidence };
}

function noteChange(was: string | undefined, is: string | undefined): ItemChange['note'] {
  if (was === is) return null;
  if (was === undefined) return 'added';
  return is === undefined ? 'removed' : 'changed';
}

function evidenceChange(was: SharedItem['evidence'] = [], is: SharedItem['evidence'] = []): EvidenceChange {
  const names = (all: typeof was) => new Set(all.map(({ title, url }) => JSON.stringify([title, url])));
  const [before, after] = [names(was), names(is)];
  const missing = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((name) => !other.has(name)).length;
  return { added: missing(after, before), removed: missing(before, after) };
}

function isChange({ added, removed }: EvidenceChange): boolean {
  return added + removed > 0;
}
