import type { Target } from '../exchange/review.ts';
import { calendarIn, daysBetween, timeZoneHere } from '../report/days.ts';
import type { PathIndex, PlacedItem } from '../path/path-index.ts';
import { itemKey } from '../path/keys.ts';
import type { Skill } from '../path/schema.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import { share } from './standing.ts';
import type { SkillTally, Standing } from './standing.ts';

/** Why an item is suggested, as data: the words are the window's. */
export type Reason =
  /** The learner made it a next item because of a mentor's comment. */
  | { readonly kind: 'asked' }
  /** Begun `days` ago. */
  | { readonly kind: 'under-way'; readonly days: number }
  /** Its skill has so few items left that it could soon be complete. */
  | { readonly kind: 'nearly-complete'; readonly skill: string; readonly left: number }
  /** It serves the responsibility that is covered least. */
  | {
      readonly kind: 'thin';
      readonly responsibility: string;
      readonly done: number;
      readonly required: number;
    }
  /** Its skill is begun. */
  | { readonly kind: 'begun'; readonly skill: string; readonly done: number; readonly required: number }
  /** Other skills build on its skill, which is not begun. */
  | { readonly kind: 'opens'; readonly skill: string; readonly skills: readonly string[] }
  /** Its skill can be begun. */
  | { readonly kind: 'first'; readonly skill: string };

export interface Suggestion {
  readonly item: PlacedItem;
  readonly reason: Reason;
}

export interface Situation {
  readonly index: PathIndex;
  readonly item: (key: string) => ItemProgress;
  readonly tallies: ReadonlyMap<string, SkillTally>;
  readonly standing: Standing;
  /** ms since 1970 */
  readonly now: number;
}

const nearly = 3;
// Of the suggestions for one and the same kind of reason, before all kinds have had their turn.
const mostOfAKind = 1;

/**
 * What to do next, at most `count` items, each with its reason, from as many skills. First what was begun longest
 * ago; then a skill that is nearly complete; then the thinnest responsibility; then skills that are begun; then
 * skills that others build on; then whatever can be begun. A skill can be begun once each of its prerequisites is at
 * least half done, or is an alternative that its choice group does not need. Optional skills come only when nothing
 * required is left. The same situation gives the same answer.
 * @param asked what the learner planned because of comments: before all else, and all of it
 */
export function nextItems(
  situation: Situation,
  count: number,
  asked: readonly Target[] = [],
): readonly Suggestion[] {
  const planned = plannedItems(situation, asked);
  const others = usualItems(situation, count).filter(
    ({ item }) => !planned.some((one) => one.item.key === item.key),
  );
  return [...planned, ...others].slice(0, Math.max(count, planned.length));
}

/** An item stays planned until its comment is resolved; of a skill or a responsibility, it is the first one not done. */
function plannedItems(situation: Situation, asked: readonly Target[]): readonly Suggestion[] {
  const { index, item, standing } = situation;
  const isOpen = ({ key }: PlacedItem) => ['todo', 'learning'].includes(item(key).state);
  const found = asked.flatMap((target) => {
    if ('item' in target) return index.items.get(index.renamed.get(target.item) ?? target.item) ?? [];
    const serving = [...index.items.values()].filter((placed) =>
      'skill' in target
        ? placed.skill.key === target.skill
        : 'responsibility' in target &&
          standing.counted.has(placed.skill.key) &&
          placed.responsibilities.includes(target.responsibility),
    );
    return serving.find(isOpen) ?? [];
  });
  return [...new Set(found)].map((placed) => ({ item: placed, reason: { kind: 'asked' } }));
}

function usualItems(situation: Situation, count: number): readonly Suggestion[] {
  const { index, standing } = situation;
  const required = index.path.skills.filter(({ key }) => standing.counted.has(key));
  const open = required.filter(
    (skill) => todoIn(situation, skill).length + learningIn(situation, skill).length > 0,
  );
  const skills = open.length > 0 ? open : index.path.skills;
  const chosen = spread(suggestionsFrom(situation, skills), count);
  // What waits for its prerequisites is still better than nothing to do.
  const waiting = skills
    .filter((skill) => !canBegin(situation, skill))
    .flatMap((skill) => todoIn(situation, skill))
    .map((item) => ({ item, reason: { kind: 'first' as const, skill: item.skill.key } }));
  return [...chosen, ...waiting].slice(0, count);
}

/** Every suggestion that could be made now from some skills, the best first. */
function suggestionsFrom(situation: Situation, skills: readonly Skill[]): Suggestion[] {
  const ready = skills.filter((skill) => canBegin(situation, skill));
  const todo = ready.flatMap((skill) => {
    const figure = situation.tallies.get(skill.key)!.all;
    return todoIn(situation, skill).map((item) => ({ skill, item, figure }));
  });
  const left = ({ figure }: (typeof todo)[number]) => figure.required - figure.done - figure.skipped;
  const begun = todo.filter(({ figure }) => figure.done + figure.learning > 0);
  const unbegun = todo.filter(({ figure }) => figure.done + figure.learning === 0);
  const opened = openedBy(situation, skills);

  // By the calendar: what was begun last night was begun yesterday.
  const { dayOf } = calendarIn(timeZoneHere());
  const today = dayOf(situation.now);
  const underWay = skills
    .flatMap((skill) => learningIn(situation, skill))
    .map((item) => ({ item, since: Date.parse(situation.item(item.key).since ?? '') || situation.now }))
    .toSorted((a, b) => a.since - b.since);
  return [
    ...underWay.map(({ item, since }) => ({
      item,
      reason: { kind: 'under-way' as const, days: Math.max(0, daysBetween(dayOf(since), today)) },
    })),
    ...begun
      .filter((one) => left(one) <= nearly)
      .toSorted((a, b) => left(a) - left(b))
      .map((one) => ({
        item: one.item,
        reason: { kind: 'nearly-complete' as const, skill: one.skill.key, left: left(one) },
      })),
    ...thinnest(situation, ready),
    ...begun
      .toSorted((a, b) => share(b.figure) - share(a.figure))
      .map(({ item, skill, figure: { done, required } }) => ({
        item,
        reason: { kind: 'begun' as const, skill: skill.key, done, required },
      })),
    ...unbegun
      .map(({ item, skill }) => ({ item, skill, skills: opened.get(skill.key) ?? [] }))
      .filter((one) => one.skills.length > 0)
      .toSorted((a, b) => b.skills.length - a.skills.length)
      .map(({ item, skill, skills: opens }) => ({
        item,
        reason: { kind: 'opens' as const, skill: skill.key, skills: opens },
      })),
    ...unbegun.map(({ item, skill }) => ({ item, reason: { kind: 'first' as const, skill: skill.key } })),
  ];
}

/** By the key of a skill, the keys of those among `skills` that come after it. */
function openedBy({ index }: Situation, skills: readonly Skill[]): ReadonlyMap<string, readonly string[]> {
  const opened = new Map<string, string[]>();
  for (const { key } of skills) {
    for (const before of index.prerequisites.get(key)!) {
      const after = opened.get(before);
      if (after) after.push(key);
      else opened.set(before, [key]);
    }
  }
  return opened;
}

/** One item for the responsibility that is covered least, though it is not complete. */
function thinnest(situation: Situation, ready: readonly Skill[]): Suggestion[] {
  const { standing } = situation;
  const begun = standing.coverage.done > 0;
  const [least] = standing.responsibilities
    .filter(({ figure }) => figure.done < figure.required)
    .toSorted((a, b) => share(a.figure) - share(b.figure));
  if (!begun || least === undefined) return [];
  const item = ready
    .flatMap((skill) => todoIn(situation, skill))
    .find(({ responsibilities }) => responsibilities.includes(least.id));
  if (item === undefined) return [];
  const { done, required } = least.figure;
  return [{ item, reason: { kind: 'thin', responsibility: least.id, done, required } }];
}

/** The first `count` from as many skills; more from a skill only where there are no others. */
function spread(candidates: readonly Suggestion[], count: number): Suggestion[] {
  const chosen: Suggestion[] = [];
  const take = (may: (one: Suggestion) => boolean) => {
    for (const one of candidates) {
      if (chosen.length === count) return;
      if (chosen.some(({ item }) => item.key === one.item.key) || !may(one)) continue;
      chosen.push(one);
    }
  };
  const chosenOf = (kind: Reason['kind']) => chosen.filter(({ reason }) => reason.kind === kind).length;
  const freshSkill = (one: Suggestion) => chosen.every(({ item }) => item.skill.key !== one.item.skill.key);
  take((one) => freshSkill(one) && chosenOf(one.reason.kind) < mostOfAKind);
  take(freshSkill);
  take(() => true);
  return chosen;
}

function canBegin({ index, tallies, standing }: Situation, skill: Skill): boolean {
  return index.prerequisites.get(skill.key)!.every((key) => {
    const tally = tallies.get(key);
    if (tally === undefined || !index.skills.has(key)) return true;
    const spared = !standing.counted.has(key);
    return spared || share(tally.all) >= 0.5;
  });
}

function itemsIn({ index, item }: Situation, skill: Skill, state: 'todo' | 'learning'): PlacedItem[] {
  return skill.items
    .map(({ id }) => index.items.get(itemKey(skill.key, id))!)
    .filter(({ key }) => item(key).state === state);
}

function todoIn(situation: Situation, skill: Skill): PlacedItem[] {
  return itemsIn(situation, skill, 'todo');
}

function learningIn(situation: Situation, skill: Skill): PlacedItem[] {
  return itemsIn(situation, skill, 'learning');
}
