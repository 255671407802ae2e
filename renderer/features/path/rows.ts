import type { Area, Choice, Skill } from '../../../domain/path/schema.ts';
import type { PathIndex, PlacedItem } from '../../../domain/path/path-index.ts';
import { itemKey } from '../../../domain/path/keys.ts';
import type { State } from '../../../domain/progress/states.ts';

/** What the learner wants to see of the path; empty where they want all. */
export interface Filter {
  readonly text: string;
  readonly responsibility: string;
  readonly state: State | '';
  readonly requiredOnly: boolean;
}

export const noFilter: Filter = { text: '', responsibility: '', state: '', requiredOnly: false };

export function isFiltering({ text, responsibility, state, requiredOnly }: Filter): boolean {
  return text.trim() !== '' || responsibility !== '' || state !== '' || requiredOnly;
}

interface Place {
  /** Unique among the rows: `area:…`, a skill key, or an item key. */
  readonly id: string;
  /** How deep, how many there are at that place, and which of them this is: as ARIA counts, from 1. */
  readonly level: 1 | 2 | 3;
  readonly size: number;
  readonly position: number;
}

/** One line of the path as it is shown. */
export type Row = Place &
  (
    | {
        readonly kind: 'area';
        readonly area: Area;
        readonly choices: readonly Choice[];
        readonly skills: readonly Skill[];
        readonly expanded: boolean;
      }
    | { readonly kind: 'skill'; readonly skill: Skill; readonly expanded: boolean }
    | { readonly kind: 'item'; readonly placed: PlacedItem }
  );

export function areaRowId(areaId: string): string {
  return `area:${areaId}`;
}

/**
 * The path as a flat list of lines, areas over skills over items.
 * @param collapsed ids of rows that hide what is below them; while a filter is on, nothing is hidden
 * @returns the rows, and how many items pass the filter whether or not they are shown
 */
export function buildRows(
  index: PathIndex,
  collapsed: ReadonlySet<string>,
  filter: Filter,
  stateOf: (itemKey: string) => State,
): { readonly rows: readonly Row[]; readonly matches: number } {
  const filtering = isFiltering(filter);
  const hides = (id: string) => !filtering && collapsed.has(id);
  const matching = matcher(filter, stateOf);
  const { path } = index;
  const found = path.areas
    .map((area) => ({
      area,
      skills: path.skills
        .filter((skill) => skill.area === area.id)
        .map((skill) => ({
          skill,
          items: skill.items.map((item) => index.items.get(itemKey(skill.key, item.id))!).filter(matching),
        }))
        .filter(({ items }) => items.length > 0),
    }))
    .filter(({ skills }) => skills.length > 0);

  const rows: Row[] = [];
  let matches = 0;
  found.forEach(({ area, skills }, a) => {
    const id = areaRowId(area.id);
    const inArea = path.skills.filter((skill) => skill.area === area.id);
    const choices = path.choices.filter((choice) => inArea.some(({ key }) => choice.skills.includes(key)));
    rows.push({
      kind: 'area',
      id,
      level: 1,
      size: found.length,
      position: a + 1,
      area,
      choices,
      skills: inArea,
      expanded: !hides(id),
    });
    skills.forEach(({ skill, items }, s) => {
      matches += items.length;
      if (hides(id)) return;
      const expanded = !hides(skill.key);
      rows.push({
        kind: 'skill',
        id: skill.key,
        level: 2,
        size: skills.length,
        position: s + 1,
        skill,
        expanded,
      });
      if (!expanded) return;
      items.forEach((placed, i) =>
        rows.push({ kind: 'item', id: placed.key, level: 3, size: items.length, position: i + 1, placed }),
      );
    });
  });
  return { rows, matches };
}

function matcher(
  { text, responsibility, state, requiredOnly }: Filter,
  stateOf: (itemKey: string) => State,
): (placed: PlacedItem) => boolean {
  const words = text.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return ({ key, item, skill, responsibilities }) => {
    if (requiredOnly && !skill.required) return false;
    if (responsibility !== '' && !responsibilities.includes(responsibility)) return false;
    if (state !== '' && stateOf(key) !== state) return false;
    const searched = `${item.text} ${skill.title}`.toLocaleLowerCase();
    return words.every((word) => searched.includes(word));
  };
}
