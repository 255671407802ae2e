import { itemKey } from '../../domain/path/keys.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { State } from '../../domain/base/states.ts';
import { areaRowId } from '../navigation/navigation.tsx';

/** What an action on items is about. */
export interface Targets {
  readonly items: readonly string[];
  /** Whether they are all items of a skill or an area, not chosen one by one. */
  readonly isWhole: boolean;
}

/** @param chosen items that were selected together; @param subject the key of an item or a skill, or the row id of an area */
export function targetsOf(
  { items, skills, path }: PathIndex,
  chosen: readonly string[],
  subject: string | undefined,
): Targets {
  if (chosen.length > 0) return { items: chosen, isWhole: false };
  if (subject === undefined) return { items: [], isWhole: false };
  if (items.has(subject)) return { items: [subject], isWhole: false };
  const whole = skills.has(subject)
    ? [skills.get(subject)!]
    : path.skills.filter(({ area }) => areaRowId(area) === subject);
  return {
    items: whole.flatMap((skill) => skill.items.map(({ id }) => itemKey(skill.key, id))),
    isWhole: true,
  };
}

/** The states of which items of a whole skill are marked. What is done stays done, and what was skipped stays skipped. */
const open: Readonly<Record<Exclude<State, 'todo'>, readonly State[]>> = {
  done: ['todo', 'learning'],
  learning: ['todo'],
  skipped: ['todo', 'learning'],
};

/**
 * The items to mark: all that were chosen, but of a whole skill only the open ones. What is done among several is not begun or
 * skipped, unless all of them are done.
 */
export function itemsToMark(
  { items, isWhole }: Targets,
  state: Exclude<State, 'todo'>,
  stateOf: (item: string) => State,
): readonly string[] {
  if (isWhole) return items.filter((key) => open[state].includes(stateOf(key)));
  const undone = state === 'done' ? items : items.filter((key) => stateOf(key) !== 'done');
  return undone.length > 0 ? undone : items;
}
