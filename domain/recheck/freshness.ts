import type { FreshnessWord } from '../base/states.ts';
import type { PlacedItem } from '../path/path-index.ts';
import { itemKey } from '../path/keys.ts';
import type { LearnerView } from '../standing/learner-view.ts';
import { dayLength } from '../base/days.ts';
import { chanceAfter, memoryOf } from './memory.ts';
import type { RecheckRule } from './memory.ts';
import { practiceIn, practiceWorth } from './practice.ts';
import type { PractisedAt } from './practice.ts';

/** How fresh an item that is done is at one moment. */
export interface Freshness {
  /** The chance that it is still known, from 0 to 1. */
  readonly chance: number;
  /** When to ask again, ms since 1970. */
  readonly due: number;
  readonly word: FreshnessWord;
}

/** Tells how fresh an item is; undefined unless it is done. */
export type FreshnessOf = (placed: PlacedItem, now: number) => Freshness | undefined;

/** From this many intervals without a look, something has faded. */
const fadedAfter = 3;

/**
 * Tells how fresh the items of a path are, as a learner has it and by a rule.
 * @param practised when each item was last practised
 */
export function freshnessIn(
  view: Pick<LearnerView, 'index' | 'item'>,
  rule: RecheckRule,
  practised: PractisedAt = practiceIn(view),
): FreshnessOf {
  return ({ key, skill, item }, now) => {
    const memory = memoryOf(view.item(key), rule);
    if (memory === undefined) return undefined;
    const length = memory.interval * dayLength;
    // Practising never brings a recheck nearer: it counts only if it leads further than the last look.
    const seen = practised(skill, item);
    const due = Math.max(memory.at + length, seen + length * practiceWorth);
    // As if it had been looked at one interval before it is due.
    const days = (now - (due - length)) / dayLength;
    // What is not known any more is asked again soon, but is not fresh until then; practising since shows otherwise.
    const isLost = view.item(key).rechecks?.at(-1)?.answer === 'again' && seen <= memory.at;
    const isFaded = isLost || days > fadedAfter * memory.interval;
    const word = isFaded ? 'faded' : now < due ? 'fresh' : 'fading';
    return {
      due,
      word,
      // Most are only asked whether they are due.
      get chance() {
        return chanceAfter(days, memory);
      },
    };
  };
}

/** How many items of a skill, or of several, are done, and how many of these are not fresh any more. */
export interface FadingCounts {
  readonly done: number;
  readonly fading: number;
}

/** Counts what fades among items. */
export function countFading(items: Iterable<PlacedItem>, freshness: FreshnessOf, now: number): FadingCounts {
  let done = 0;
  let fading = 0;
  for (const placed of items) {
    const one = freshness(placed, now);
    if (one === undefined) continue;
    done += 1;
    if (one.word !== 'fresh') fading += 1;
  }
  return { done, fading };
}

/** The items of a skill. */
export function itemsOfSkill({ index }: Pick<LearnerView, 'index'>, skillKey: string): readonly PlacedItem[] {
  return (index.skills.get(skillKey)?.items ?? []).map(({ id }) => index.items.get(itemKey(skillKey, id))!);
}
