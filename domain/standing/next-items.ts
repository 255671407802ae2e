import type { Target } from '../formats/review.ts';
import { calendarIn, daysBetween, timeZoneHere } from '../base/days.ts';
import type { PlacedItem } from '../path/path-index.ts';
import type { Choice, Skill } from '../path/schema.ts';
import { canBegin, isAbove, itemsIn, offersOf, todoByLevel, todoIn } from './offers.ts';
import type { Offer, Situation } from './offers.ts';
import { settledIn, share, takenOf, unsettledChoices } from './standing.ts';

/** Why an item is suggested, as data; describe-reason.ts has the words. */
export type Reason =
  /** The learner planned it because of a mentor's comment. */
  | { readonly kind: 'asked' }
  /** Started `days` ago. */
  | { readonly kind: 'under-way'; readonly days: number }
  /** Its skill has so few items left that it could soon be complete. */
  | { readonly kind: 'nearly-complete'; readonly skill: string; readonly left: number }
  /** Its skill has been started. */
  | { readonly kind: 'begun'; readonly skill: string; readonly done: number; readonly required: number }
  /** It serves the responsibility with the lowest coverage. */
  | {
      readonly kind: 'thin';
      readonly responsibility: string;
      readonly done: number;
      readonly required: number;
    }
  /** Other skills build on its skill, which has not been started. */
  | { readonly kind: 'opens'; readonly skill: string; readonly skills: readonly string[] }
  /** Its skill can be started. */
  | { readonly kind: 'first'; readonly skill: string };

export interface Suggestion {
  readonly item: PlacedItem;
  readonly reason: Reason;
}

const nearly = 3;
// With at least this many suggestions, one may come from a skill in which the learner is ahead of the others.
const roomForOwn = 3;
// The suggestions per kind of reason before every kind has had one.
const mostOfAKind = 1;

/**
 * Suggests what to do next, each item with its reason: at most `count` items, but always all that are planned
 * or under way. The order is: planned items; items under way, oldest first; then one item of each skill that
 * can be started, the first open item of its lowest open level. All skills reach one level before any goes on
 * to the next, except those in which the learner is already above it. Among these, skills that are nearly
 * complete come first; then started skills; then the responsibility with the lowest coverage; then skills
 * that others build on; then any other.
 *
 * A skill can be started once each of its prerequisites is at least half done, or is an alternative that its
 * choice group does not need. Skills of a choice group are suggested only once the learner has chosen or
 * started them. Optional skills are suggested only if nothing required is left. The same situation gives the
 * same result.
 * @param asked the targets that the learner planned because of comments
 */
export function nextItems(
  situation: Situation,
  count: number,
  asked: readonly Target[] = [],
): readonly Suggestion[] {
  const planned = plannedItems(situation, asked);
  const isNew = ({ item }: Suggestion) => !planned.some((one) => one.item.key === item.key);
  const underWay = itemsUnderWay(situation).filter(isNew);
  const { index, skillCounts, decided } = situation;
  const unsettled = new Set(
    unsettledChoices(index.path, skillCounts, decided).flatMap((choice) => {
      const settled = settledIn(choice, skillCounts, decided);
      return choice.skills.filter((key) => !settled.includes(key));
    }),
  );
  const others = freshItems(situation, count, unsettled).filter(isNew);
  const fixed = [...planned, ...underWay];
  return [...fixed, ...others].slice(0, Math.max(count, fixed.length));
}

/**
 * The choice to make before the next `count` items can be suggested; undefined if none of them depends on a
 * choice. A choice that the learner put off is returned only if there is nothing else to suggest.
 */
export function choiceToMake(situation: Situation, count: number): Choice | undefined {
  const { index, skillCounts, decided } = situation;
  const unsettled = unsettledChoices(index.path, skillCounts, decided);
  const fresh = new Set(freshItems(situation, count, new Set()).map(({ item }) => item.skill.key));
  const asked = unsettled.find((choice) => choice.skills.some((key) => fresh.has(key)));
  if (asked === undefined) return undefined;
  const isPutOff = takenOf(decided, asked)?.length === 0;
  return isPutOff && nextItems(situation, count).length > 0 ? undefined : asked;
}

/**
 * The planned items. A planned item stays until its comment is resolved; a planned skill or responsibility
 * gives its first open item.
 */
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

/** The items under way in all skills, oldest first. */
function itemsUnderWay(situation: Situation): readonly Suggestion[] {
  const { index, item, now } = situation;
  const begun = index.path.skills
    .filter(({ key }) => (situation.skillCounts.get(key)?.all.learning ?? 0) > 0)
    .flatMap((skill) => itemsIn(situation, skill, 'learning'))
    .map((placed) => ({ placed, since: Date.parse(item(placed.key).since ?? '') || now }))
    .toSorted((a, b) => a.since - b.since);
  if (begun.length === 0) return [];
  // By the calendar: what was started last night was started yesterday.
  const { dayOf } = calendarIn(timeZoneHere());
  const today = dayOf(now);
  return begun.map(({ placed, since }) => ({
    item: placed,
    reason: { kind: 'under-way', days: Math.max(0, daysBetween(dayOf(since), today)) },
  }));
}

/**
 * Suggestions among the items that are not started, best first. @param without the keys of skills to leave
 * out
 */
function freshItems(
  situation: Situation,
  count: number,
  without: ReadonlySet<string>,
): readonly Suggestion[] {
  const { index, standing } = situation;
  const all = index.path.skills.filter(({ key }) => !without.has(key));
  const hasOpen = (skill: Skill) => todoIn(situation, skill).length > 0;
  const required = all.filter((skill) => standing.counted.has(skill.key) && hasOpen(skill));
  const isRequiredLeft = index.path.skills.some(
    (skill) => standing.counted.has(skill.key) && without.has(skill.key) && hasOpen(skill),
  );
  const skills = required.length > 0 || isRequiredLeft ? required : all;
  const ready = skills.filter((skill) => canBegin(situation, skill));
  const offers = offersOf(situation, ready);
  const rung = Math.min(...offers.map(({ level }) => level));
  const onRung = suggestionsFrom(
    situation,
    offers.filter(({ level }) => level === rung),
  );
  // A skill in which the learner is ahead gets one place, after those on the common rung.
  const above = offers.filter(({ level, skill }) => level > rung && isAbove(situation, skill, rung));
  const own = spread(suggestionsFrom(situation, above), count >= roomForOwn ? 1 : 0);
  const chosen = spread(onRung, count - own.length);
  chosen.push(...own);
  // Then more items of the same skills, then skills whose prerequisites are missing: better than no
  // suggestion.
  const rest = [...ready, ...skills.filter((skill) => !ready.includes(skill))]
    .flatMap((skill) => todoByLevel(situation, skill))
    .filter((item) => chosen.every((one) => one.item.key !== item.key))
    .map((item) => ({ item, reason: beginOf(situation, item.skill) }));
  return [...chosen, ...rest].slice(0, count);
}

/** The reason that a skill is started, or can be. */
export function beginOf({ skillCounts }: Situation, { key }: Skill): Reason {
  const { done, learning, required } = skillCounts.get(key)!.all;
  return done + learning > 0 ? { kind: 'begun', skill: key, done, required } : { kind: 'first', skill: key };
}

/** All suggestions that can be made from some offers, best first. An item can occur with several reasons. */
function suggestionsFrom(situation: Situation, offers: readonly Offer[]): Suggestion[] {
  const left = ({ itemCounts: { all } }: Offer) => all.required - all.done - all.skipped;
  const opened = openedBy(situation);
  const opensOf = ({ key }: Skill) => opened.get(key) ?? [];
  const waiting = waitingFor(situation, opened);
  const waitFor = ({ skill }: Offer) => waiting.get(skill.key) ?? 0;
  // Skills that others wait for come first within each reason.
  const begun = offers
    .filter(({ itemCounts: { all } }) => all.done + all.learning > 0)
    .toSorted((a, b) => waitFor(b) - waitFor(a) || share(b.itemCounts.all) - share(a.itemCounts.all));
  const unbegun = offers
    .filter((offer) => !begun.includes(offer))
    .toSorted((a, b) => opensOf(b.skill).length - opensOf(a.skill).length);
  return [
    ...begun
      .filter((offer) => left(offer) <= nearly)
      .toSorted((a, b) => left(a) - left(b))
      .map((offer) => ({
        item: offer.item,
        reason: { kind: 'nearly-complete' as const, skill: offer.skill.key, left: left(offer) },
      })),
    ...begun.map(({ item, skill }) => ({ item, reason: beginOf(situation, skill) })),
    ...thinnest(situation, [...begun, ...unbegun]),
    ...unbegun
      .filter(({ skill }) => opensOf(skill).length > 0)
      .map(({ item, skill }) => ({
        item,
        reason: { kind: 'opens' as const, skill: skill.key, skills: opensOf(skill) },
      })),
    ...unbegun.map(({ item, skill }) => ({ item, reason: { kind: 'first' as const, skill: skill.key } })),
  ];
}

/** The number of skills that cannot be started because of each skill, by its key. */
function waitingFor(
  situation: Situation,
  opened: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const isHalf = (key: string) => share(situation.skillCounts.get(key)!.all) >= 0.5;
  return new Map([...opened].map(([key, after]) => [key, isHalf(key) ? 0 : after.length]));
}

/** The keys of the counted skills that have each skill as a prerequisite, by its key. */
function openedBy({ index, standing }: Situation): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...index.dependents].flatMap(([key, after]) => {
      const counted = after.filter((one) => standing.counted.has(one));
      return counted.length === 0 ? [] : [[key, counted]];
    }),
  );
}

/** A suggestion for the responsibility with the lowest coverage, among those that some offer serves. */
function thinnest({ standing }: Situation, offers: readonly Offer[]): Suggestion[] {
  if (standing.coverage.done === 0) return [];
  const [thin] = standing.responsibilities
    .filter(({ figure }) => figure.done < figure.required)
    .toSorted((a, b) => share(a.figure) - share(b.figure))
    .flatMap(({ id, figure: { done, required } }) => {
      const offer = offers.find(({ item }) => item.responsibilities.includes(id));
      if (offer === undefined) return [];
      return { item: offer.item, reason: { kind: 'thin' as const, responsibility: id, done, required } };
    });
  return thin ? [thin] : [];
}

/**
 * The first `count` suggestions for different items; each kind of reason gets one before any gets a second.
 */
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
  take((one) => chosenOf(one.reason.kind) < mostOfAKind);
  take(() => true);
  return chosen;
}
