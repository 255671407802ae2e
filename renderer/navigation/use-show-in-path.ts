import { itemKey } from '../../domain/path/keys.ts';
import { isSearching, matcher } from '../../domain/standing/filter-items.ts';
import { ranksOf } from '../../domain/search/item-search.ts';
import { areaRowId, useNavigation } from './navigation.tsx';
import { useWorkspace } from '../state/use-workspace.tsx';

interface ShowInPath {
  /**
   * Goes to an item or a skill in the path. Expands the rows above it, and keeps the filter only if it lets
   * it through.
   */
  (key: string): void;
  /** Whether the path has such an item or skill. */
  has(key: string): boolean;
}

export function useShowInPath(): ShowInPath {
  const navigation = useNavigation();
  const workspace = useWorkspace();

  /** The current key, its skill, and the items that should be visible. */
  function find(given: string) {
    const { index } = workspace.view()!;
    const key = index.renamed.get(given) ?? given;
    const placed = index.items.get(key);
    if (placed) return { key, skill: placed.skill, items: [placed] };
    const skill = index.skills.get(key);
    if (skill === undefined) return undefined;
    return { key, skill, items: skill.items.map(({ id }) => index.items.get(itemKey(key, id))!) };
  }

  function show(given: string): void {
    const found = find(given);
    if (found === undefined) return;
    const { key, skill, items } = found;
    const { standing, item } = workspace.view()!;
    const filter = navigation.view().path;
    const facts = {
      counted: standing.counted,
      stateOf: (one: string) => item(one).state,
      found: isSearching(filter) ? ranksOf(workspace.search(filter.text)) : undefined,
    };
    const isShown = items.some(matcher(filter, facts));
    navigation.showInPath(key, new Set([areaRowId(skill.area), skill.key]), isShown);
  }
  return Object.assign(show, { has: (key: string) => find(key) !== undefined });
}
