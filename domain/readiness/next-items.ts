import type { Target } from '../exchange/review.ts';
import { calendarIn, daysBetween, timeZoneHere } from '../report/days.ts';
import type { PlacedItem } from '../path/path-index.ts';
import type { Choice, Skill } from '../path/schema.ts';
import { canBegin, isAbove, itemsIn, offersOf, todoByLevel, todoIn } from './offers.ts';
import type { Offer, Situation } from './offers.ts';
import { settledIn, share, takenOf, unsettledChoices } from './standing.ts';

/** Why an item is suggested, as data: the words are the window's. */
export type Reason =
  /** The learner made it a next item because of a mentor's comment. */
  | { readonly kind: 'asked' }
  /** Begun `days` ago. */
  | { readonly kind: 'under-way'; readonly days: number }
  /** Its skill has so few items left that it could soon be complete. */
  | { readonly kind: 'nearly-complete'; readonly skill: string; readonly left: number }
  /** Its skill is begun. */
  | { readonly kind: 'begun'; readonly skill: string; readonly done: number; readonly required: number }
  /** It serves the responsibility that is covered least. */
  | {
      readonly kind: 'thin';
      readonly responsibility: string;
      readonly done: number;
      readonly required: number;
    }
  /** Other skills build on its skill, which is not begun. */
  | { readonly kind: 'opens'; readonly skill: string; readonly skills: readonly string[] }
  /** Its skill can be begun. */
  | { readonly kind: 'first'; readonly skill: string };

export interface Suggestion {
  readonly item: PlacedItem;
  readonly reason: Reason;
}

const nearly = 3;
// From so many suggestions on, one may be of a skill in which the learner is above the others.
const roomForOwn = 3;
// Of the suggestions for one and the same kind of reason, before all kinds have had their turn.
const mostOfAKind = 1;

/**
 * What to do next, each with its reason: at most `count` items, but all that is planned or under way. First what was
 * planned; then what was begun, longest ago first; then one item of each skill that can be begun: the first open one of
 * its lowest open level. All skills are climbed at one level before the next, but for those in which the learner is above
 * it already. Of these, first a skill that is nearly complete; then those that are begun; then what serves the
 * responsibility that is covered least; then skills that others build on; then whatever can be begun.
 * A skill can be begun once each of its prerequisites is at least half done, or is an alternative that its choice group
 * does not need. Of a choice group nothing comes before the learner has chosen or begun. Optional skills come only when
 * nothing required is left. The same situation gives the same answer.
 * @param asked what the learner planned because of comments
 */
export function nextItems(
  situation: Situation,
  count: number,
  asked: readonly Target[] = [],
): readonly Suggestion[] {
  const planned = plannedItems(situation, asked);
  const isNew = ({ item }: Suggestion) => !planned.some((one) => one.item.key === item.key);
  const underWay = itemsUnderWay(situation).filter(isNew);
  const { index, tallies, decided } = situation;
  const unsettled = new Set(
    unsettledChoices(index.path, tallies, decided).flatMap((choice) => {
      const settled = settledIn(choice, tallies, decided);
      return choice.skills.filter((key) => !settled.includes(key));
    }),
  );
  const others = freshItems(situation, count, unsettled).filter(isNew);
  const fixed = [...planned, ...underWay];
  return [...fixed, ...others].slice(0, Math.max(count, fixed.length));
}

/**
 * The choice to be made before the next `count` items can be suggested; undefined if none of them depends on one. One that
 * the learner put off comes only when there is nothing else to suggest.
 */
export function choiceToMake(situation: Situation, count: number): Choice | undefined {
  const { index, tallies, decided } = situation;
  const unsettled = unsettledChoices(index.path, tallies, decided);
  const fresh = new Set(freshItems(situation, count, new Set()).map(({ item }) => item.skill.key));
  const asked = unsettled.find((choice) => choice.skills.some((key) => fresh.has(key)));
  if (asked === undefined) return undefined;
  const isPutOff = takenOf(decided, asked)?.length === 0;
  return isPutOff && nextItems(situation, count).length > 0 ? undefined : asked;
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

/** What the learner has begun, of whatever skill; longest ago first. */
function itemsUnderWay(situation: Situation): readonly Suggestion[] {
  const { index, item, now } = situation;
  const begun = index.path.skills
    .filter(({ key }) => (situation.tallies.get(key)?.all.learning ?? 0) > 0)
    .flatMap((skill) => itemsIn(situation, skill, 'learning'))
    .map((placed) => ({ placed, since: Date.parse(item(placed.key).since ?? '') || now }))
    .toSorted((a, b) => a.since - b.since);
  if (begun.length === 0) return [];
  // By the calendar: what was begun last night was begun yesterday.
  const { dayOf } = calendarIn(timeZoneHere());
  const today = dayOf(now);
  return begun.map(({ placed, since }) => ({
    item: placed,
    reason: { kind: 'under-way', days: Math.max(0, daysBetween(dayOf(since), today)) },
  }));
}

/** Items that are not begun, the best first. @param without the keys of skills that are left out */
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
  // A skill in which the learner is above the others has one place beside them, behind them.
  const above = offers.filter(({ level, skill }) => level > rung && isAbove(situation, skill, rung));
  const own = spread(suggestionsFrom(situation, above), count >= roomForOwn ? 1 : 0);
  const chosen = spread(onRung, count - own.length);
  chosen.push(...own);
  // More of the same skills, then what waits for its prerequisites: still better than nothing to do.
  const rest = [...ready, ...skills.filter((skill) => !ready.includes(skill))]
    .flatMap((skill) => todoByLevel(situation, skill))
    .filter((item) => chosen.every((one) => one.item.key !== item.key))
    .map((item) => ({ item, reason: beginOf(situation, item.skill) }));
  return [...chosen, ...rest].slice(0, count);
}

/** That a skill is begun, or can be. */
function beginOf({ tallies }: Situation, { key }: Skill): Reason {
  const { done, learning, required } = tallies.get(key)!.all;
  return done + learning > 0 ? { kind: 'begun', skill: key, done, required } : { kind: 'first', skill: key };
}

/** Every suggestion that could be made of some offers, the best first. */
function suggestionsFrom(situation: Situation, offers: readonly Offer[]): Suggestion[] {
  const left = ({ tally: { all } }: Offer) => all.required - all.done - all.skipped;
  const opened = openedBy(situation);
  const opensOf = ({ key }: Skill) => opened.get(key) ?? [];
  const waiting = waitingFor(situation, opened);
  const waitFor = ({ skill }: Offer) => waiting.get(skill.key) ?? 0;
  // What others wait for comes first, whatever the reason.
  const begun = offers
    .filter(({ tally: { all } }) => all.done + all.learning > 0)
    .toSorted((a, b) => waitFor(b) - waitFor(a) || share(b.tally.all) - share(a.tally.all));
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

/** By the key of a skill, how many of those that come after it cannot be begun because of it. */
function waitingFor(
  situation: Situation,
  opened: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const isHalf = (key: string) => share(situation.tallies.get(key)!.all) >= 0.5;
  return new Map([...opened].map(([key, after]) => [key, isHalf(key) ? 0 : after.length]));
}

/** By the key of a skill, the keys of those among the skills that count that come after it. */
function openedBy({ index, standing }: Situation): ReadonlyMap<string, readonly string[]> {
  const opened = new Map<string, string[]>();
  for (const { key } of index.path.skills) {
    if (!standing.counted.has(key)) continue;
    for (const before of index.prerequisites.get(key)!) {
      const after = opened.get(before);
      if (after) after.push(key);
      else opened.set(before, [key]);
    }
  }
  return opened;
}

/** The offer for the responsibility that is covered least, of those that some offer serves. */
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

/** The first `count` from as many skills; of each kind of reason one, before any has a second. */
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
