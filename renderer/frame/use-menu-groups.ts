import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isLetterKey, nameKey } from '../ui/keys.ts';
import { groups } from '../actions/list.ts';
import type { Action, ActionId, Group } from '../actions/list.ts';
import { actionName } from './action-words.ts';
import { useActions } from '../actions/use-actions.tsx';
import { useViewOf } from '../state/use-workspace.tsx';

export interface ActionEntry {
  readonly id: ActionId;
  readonly text: string;
  /** Further words by which the palette finds it. */
  readonly keywords: string;
  readonly shortcut: string | undefined;
  readonly isDisabled: boolean;
  /** The keys that run it with the current settings. */
  readonly keys: Action['keys'];
  readonly needs: Action['needs'];
  /** Whether it depends on which of its keys is pressed, so that no menu can offer it. */
  readonly needsKey: boolean;
}

export interface ActionGroup {
  readonly id: Group;
  readonly title: string;
  readonly entries: readonly ActionEntry[];
}

/** Every action in its group, with its words, its shortcut, and whether it is enabled. */
export function useActionGroups(): readonly ActionGroup[] {
  const { t } = useTranslation();
  const registry = useActions();
  const letterKeys = useViewOf(({ settings }) => settings.letterKeys);
  const enabled = useSyncExternalStore(registry.subscribe, registry.enabled);
  return groups.map((id) => ({
    id,
    title: t(`actionGroup.${id}`),
    entries: registry.actions
      .filter(({ group }) => group === id)
      .map((action) => {
        const keys = action.keys.filter((key) => letterKeys || !isLetterKey(key));
        return {
          id: action.id,
          text: actionName(action, t),
          shortcut: keys[0] === undefined ? undefined : nameKey(keys[0]),
          keywords: t(`keywords.${action.id}`, { defaultValue: '' }),
          isDisabled: !enabled.has(action.id),
          needs: action.needs,
          keys,
          needsKey: action.keys.length > 2,
        };
      }),
  }));
}

/** The groups for a menu, without moving in a list and without actions that need a key. */
export function useMenuGroups(): readonly ActionGroup[] {
  return useActionGroups()
    .filter(({ id }) => id !== 'list')
    .map((group) => ({ ...group, entries: group.entries.filter(({ needsKey }) => !needsKey) }));
}
