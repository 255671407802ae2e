import type { Area, Choice, Skill } from '../../../domain/path/schema.ts';
import type { PathIndex, PlacedItem } from '../../../domain/path/path-index.ts';
import { itemKey } from '../../../domain/path/keys.ts';
import { areaRowId } from '../../navigation/navigation.tsx';
import { isFiltering, matcher } from '../../../domain/standing/filter-items.ts';
import type { Facts, Filter } from '../../../domain/standing/filter-items.ts';

interface Place {
  /** Unique among the rows: `area:…`, a skill key, or an item key. */
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly size: number;
  readonly position: number;
}

/** One visible line of the path. */
export type Row = Place &
  (
    | {
        readonly kind: 'area';
        readonly area: Area;
        readonly skills: readonly Skill[];
        readonly expanded: boolean;
      }
    | {
        readonly kind: 'skill';
        readonly skill: Skill;
        readonly expanded: boolean;
        /** The choice group that begins with this row. */
        readonly opens: Choice | undefined;
      }
    | { readonly kind: 'item'; readonly placed: PlacedItem }
  );

/**
 * The path as a flat list of lines: areas, skills, items. In a search, the best matches come first, each
 * within its skill and area.
 * @param collapsed ids of rows whose children are hidden; ignored while a filter is set
 * @param facts `stateThen` gives the states when the filter was set; items that passed it then are shown too
 * @returns the rows, and the number of items that pass the filter now, shown or not
 */
export function buildRows(
  index: PathIndex,
  collapsed: ReadonlySet<string>,
  filter: Filter,
  facts: Facts & { readonly stateThen: Facts['stateOf'] },
): { readonly rows: readonly Row[]; readonly matches: number } {
  // Without what is done, the path is still read as a whole.
  const filtering = isFiltering({ ...filter, hideDone: false });
  const hides = (id: string) => !filtering && collapsed.has(id);
  const matchesNow = matcher(filter, facts);
  const matchedThen = matcher(filter, { ...facts, stateOf: facts.stateThen });
  const { path } = index;
  const best = (items: readonly PlacedItem[]) =>
    Math.min(...items.map(({ key }) => facts.found?.get(key) ?? Infinity));
  const choiceOf = new Map(path.choices.flatMap((choice) => choice.skills.map((key) => [key, choice])));
  const found = path.areas
    .map((area) => {
      const skills = path.skills.filter((skill) => skill.area === area.id);
      const shown = skills
        .map((skill) => ({
          skill,
          items: skill.items
            .map((item) => index.items.get(itemKey(skill.key, item.id))!)
            .filter((placed) => matchesNow(placed) || matchedThen(placed)),
        }))
        .filter(({ items }) => items.length > 0);
      return { area, skills, shown: facts.found ? byRank(shown, ({ items }) => best(items)) : shown };
    })
    .filter(({ shown }) => shown.length > 0);
  const ordered = facts.found
    ? byRank(found, ({ shown }) => best(shown.flatMap(({ items }) => items)))
    : found;

  const rows: Row[] = [];
  let matches = 0;
  ordered.forEach(({ area, skills, shown }, a) => {
    const id = areaRowId(area.id);
    const place = { level: 1, size: ordered.length, position: a + 1 } as const;
    rows.push({ kind: 'area', id, ...place, area, skills, expanded: !hides(id) });
    let choice: Choice | undefined;
    shown.forEach(({ skill, items }, s) => {
      matches += items.filter(matchesNow).length;
      if (hides(id)) return;
      const group = choiceOf.get(skill.key);
      const opens = group === choice ? undefined : group;
      choice = group;
      const expanded = !hides(skill.key);
      const inArea = { level: 2, size: shown.length, position: s + 1 } as const;
      rows.push({ kind: 'skill', id: skill.key, ...inArea, skill, expanded, opens });
      if (!expanded) return;
      byRank(items, ({ key }) => facts.found?.get(key) ?? Infinity).forEach((placed, i) =>
        rows.push({ kind: 'item', id: placed.key, level: 3, size: items.length, position: i + 1, placed }),
      );
    });
  });
  return { rows, matches };
}

/** Sorts by rank, best first; equal ranks keep their order. */
function byRank<T>(things: readonly T[], rank: (thing: T) => number): readonly T[] {
  const ranked = things.map((thing) => ({ thing, rank: rank(thing) }));
  // Infinity - Infinity is NaN.
  return ranked.toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ thing }) => thing);
}

/**
 * The row to go on from if the selected one is hidden: the next one of its skill, the one before, or the skill. Initially the
 * first skill, which is more useful than a heading.
 */
export function nearestRow(
  rows: readonly Row[],
  { items }: PathIndex,
  hidden: string | null,
): Row | undefined {
  const skill = items.get(hidden ?? '')?.skill;
  const places = new Map(skill?.items.map(({ id }, at) => [itemKey(skill.key, id), at]));
  const place = places.get(hidden ?? '') ?? 0;
  const beside = rows.filter(({ id }) => places.has(id));
  return (
    beside.find(({ id }) => places.get(id)! > place) ??
    beside.at(-1) ??
    rows.find(({ id }) => id === skill?.key) ??
    rows.find(({ kind }) => kind === 'skill') ??
    rows[0]
  );
}
