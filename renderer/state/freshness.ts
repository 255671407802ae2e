import { useDeferredValue, useMemo } from 'react';
import { countFading, freshnessIn, itemsOfSkill } from '../../domain/recheck/freshness.ts';
import type { FreshnessOf } from '../../domain/recheck/freshness.ts';
import type { FreshnessWord } from '../../domain/base/states.ts';
import type { PlacedItem } from '../../domain/path/path-index.ts';
import { todaysRechecks } from '../../domain/recheck/todays-rechecks.ts';
import type { Sitting } from '../../domain/recheck/todays-rechecks.ts';
import type { Calendar } from '../../domain/base/days.ts';
import { recheckRule } from '../../domain/settings/settings.ts';
import { useHour } from './use-now.ts';
import { useViewOf } from './use-workspace.tsx';
import type { WorkspaceView } from './workspace.ts';

/** What was last computed for the counts of a path, which change with its items. */
const known = new WeakMap<
  WorkspaceView['skillCounts'],
  { readonly rule: string; readonly freshness: FreshnessOf }
>();

/** How fresh the items of the path are, by the learner's settings. */
export function freshnessOf(view: WorkspaceView): FreshnessOf {
  const { skillCounts, settings } = view;
  const rule = `${settings.recheckFirst} ${settings.recheckAt}`;
  const before = known.get(skillCounts);
  if (before?.rule === rule) return before.freshness;
  const freshness = freshnessIn(view, recheckRule(settings));
  known.set(skillCounts, { rule, freshness });
  return freshness;
}

/** Whether an item fades; undefined if it is fresh or not done. */
export function useFading(placed: PlacedItem): Exclude<FreshnessWord, 'fresh'> | undefined {
  const now = useHour();
  const word = useViewOf((view) => freshnessOf(view)(placed, now)?.word);
  return word === 'fresh' ? undefined : word;
}

/** How many items of a skill fade. */
export function useFadingCount(skill: string): number {
  const now = useHour();
  return useViewOf((view) => countFading(itemsOfSkill(view, skill), freshnessOf(view), now).fading);
}

/** What to ask today. @param when its `now` is in ms since 1970 */
export function rechecksOf(
  view: WorkspaceView,
  when: { readonly now: number; readonly calendar: Calendar },
): readonly Sitting[] {
  const { settings } = view;
  return todaysRechecks(view, recheckRule(settings), settings.recheckPerDay, when, freshnessOf(view));
}

/** The items that fade. */
function useFadingItems(): readonly PlacedItem[] {
  const now = useHour();
  const index = useViewOf((view) => view.index);
  // It goes through all items: after a tick is painted.
  const freshness = useDeferredValue(useViewOf(freshnessOf));
  return useMemo(
    () =>
      [...index.items.values()].filter((placed) => {
        const word = freshness(placed, now)?.word;
        return word !== undefined && word !== 'fresh';
      }),
    [index, freshness, now],
  );
}

/** How many items that serve each responsibility, by its id, fade; those without any are absent. */
export function useFadingByResponsibility(): ReadonlyMap<string, number> {
  const fading = useFadingItems();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { responsibilities } of fading)
      for (const id of responsibilities) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [fading]);
}

/** How many items of the skills that count fade, by responsibility and area: `[row][column]` of the matrix. */
export function useFadingByCell(): readonly (readonly number[])[] {
  const fading = useFadingItems();
  const { path } = useViewOf((view) => view.index);
  const counted = useViewOf((view) => view.standing.counted);
  return useMemo(
    () =>
      path.responsibilities.map(({ id }) =>
        path.areas.map(
          ({ id: area }) =>
            fading.filter(
              ({ skill, responsibilities }) =>
                skill.area === area && counted.has(skill.key) && responsibilities.includes(id),
            ).length,
        ),
      ),
    [fading, path, counted],
  );
}
