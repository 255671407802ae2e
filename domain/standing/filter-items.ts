import { wordsOf } from '../base/words.ts';
import type { PathIndex, PlacedItem } from '../path/path-index.ts';
import type { State } from '../base/states.ts';

/** A filter for the items of a path. An empty field does not filter. */
export interface Filter {
  /** The words to search for; see domain/search. */
  readonly text: string;
  /** Items that serve any of these. */
  readonly responsibilities: readonly string[];
  readonly area: string;
  readonly states: readonly State[];
  /**
   * Whether to show only items of skills that count. In a choice group, those that the learner is furthest
   * with count.
   */
  readonly requiredOnly: boolean;
  /** Whether to leave out items that are done. */
  readonly hideDone: boolean;
}

export const noFilter: Filter = {
  text: '',
  responsibilities: [],
  area: '',
  states: [],
  requiredOnly: false,
  hideDone: false,
};

export function isFiltering(filter: Filter): boolean {
  const { responsibilities, area, states, requiredOnly, hideDone } = filter;
  return (
    isSearching(filter) ||
    responsibilities.length > 0 ||
    area !== '' ||
    states.length > 0 ||
    requiredOnly ||
    hideDone
  );
}

/** Whether a filter has words to search for. */
export function isSearching({ text }: Pick<Filter, 'text'>): boolean {
  return wordsOf(text).length > 0;
}

/** The facts that a filter is applied to. */
export interface Facts {
  readonly stateOf: (itemKey: string) => State;
  /** The keys of the skills that count. */
  readonly counted: ReadonlySet<string>;
  /** The items that match the filter's words, each with its rank; undefined if there are no words. */
  readonly found: ReadonlyMap<string, number> | undefined;
}

type Part = 'text' | 'area' | 'responsibilities' | 'states' | 'requiredOnly' | 'hideDone';
type Test = (placed: PlacedItem) => boolean;

/** One test for each part of a filter that is set. */
function tests(filter: Filter, { stateOf, counted, found }: Facts): readonly (readonly [Part, Test])[] {
  const states = new Set(filter.states);
  const serves = new Set(filter.responsibilities);
  const all: Readonly<Record<Part, Test | false>> = {
    text: found !== undefined && (({ key }) => found.has(key)),
    area: filter.area !== '' && (({ skill }) => skill.area === filter.area),
    responsibilities:
      serves.size > 0 && (({ responsibilities }) => responsibilities.some((id) => serves.has(id))),
    states: states.size > 0 && (({ key }) => states.has(stateOf(key))),
    requiredOnly: filter.requiredOnly && (({ skill }) => counted.has(skill.key)),
    hideDone: filter.hideDone && (({ key }) => stateOf(key) !== 'done'),
  };
  return (Object.entries(all) as [Part, Test | false][]).flatMap(([part, test]) =>
    test ? [[part, test] as const] : [],
  );
}

/** Makes a test for whether an item passes the whole filter. */
export function matcher(filter: Filter, facts: Facts): Test {
  const all = tests(filter, facts);
  return (placed) => all.every(([, test]) => test(placed));
}

/** How many items each chip would show if the rest of the filter stayed the same. */
export interface Facets {
  readonly states: Readonly<Record<State, number>>;
  readonly responsibilities: ReadonlyMap<string, number>;
  readonly required: number;
}

export function countFacets(index: PathIndex, filter: Filter, facts: Facts): Facets {
  const { stateOf, counted } = facts;
  const byPart = tests(filter, facts);
  const states = { todo: 0, learning: 0, done: 0, skipped: 0 };
  const responsibilities = new Map(index.path.responsibilities.map(({ id }) => [id, 0]));
  let required = 0;
  for (const placed of index.items.values()) {
    const failing = failingParts(byPart, placed);
    if (failing === 'several') continue;
    if (failing === 'none' || failing === 'states') states[stateOf(placed.key)]++;
    if ((failing === 'none' || failing === 'requiredOnly') && counted.has(placed.skill.key)) required++;
    if (failing !== 'none' && failing !== 'responsibilities') continue;
    for (const id of placed.responsibilities) responsibilities.set(id, (responsibilities.get(id) ?? 0) + 1);
  }
  return { states, responsibilities, required };
}

/**
 * The part of a filter that an item fails. A loop, because it runs for every item of a path at every mark.
 */
function failingParts(
  byPart: readonly (readonly [Part, Test])[],
  placed: PlacedItem,
): Part | 'none' | 'several' {
  let failing: Part | 'none' = 'none';
  for (const [part, test] of byPart) {
    if (test(placed)) continue;
    if (failing !== 'none') return 'several';
    failing = part;
  }
  return failing;
}
