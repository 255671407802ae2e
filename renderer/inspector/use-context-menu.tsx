import { useState, useSyncExternalStore } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionId } from '../actions/list.ts';
import { useActions } from '../actions/use-actions.tsx';
import { nameKey } from '../ui/keys.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';

/** What can be done with an item, a skill or a selection, in the order of the menu. */
const groups = [
  ['done', 'learning', 'skip'],
  ['note', 'evidence', 'open'],
  ['copy'],
] as const satisfies readonly (readonly ActionId[])[];

/**
 * The menu of a right click, of Shift+F10 and of the menu key, on the selected lines.
 * @param isWhole whether they are a skill or an area
 * @returns the listener for the list, and the menu itself
 */
export function useContextMenu(isWhole: boolean): {
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
  readonly menu: ReactNode;
} {
  const { t } = useTranslation();
  const registry = useActions();
  const enabled = useSyncExternalStore(registry.subscribe, registry.enabled);
  const [at, setAt] = useState<{ x: number; y: number }>();

  function onContextMenu(event: MouseEvent<HTMLElement>): void {
    const { target, currentTarget, clientX, clientY, button } = event;
    if (!(target instanceof Element)) return;
    const isByKey = button !== 2;
    const list = '[role=tree], [role=row][data-key], main button[data-entry]';
    if (target.closest(isByKey ? list : `[role=treeitem], ${list}`) === null) return;
    event.preventDefault();
    const line = isByKey
      ? (currentTarget.querySelector(
          '[data-active=true], [data-current=true], button[data-entry][aria-current=true]',
        ) ?? target)
      : undefined;
    const box = line?.getBoundingClientRect();
    setAt(box ? { x: box.left + 24, y: box.bottom } : { x: clientX, y: clientY });
  }

  const menu = (
    <ContextMenu
      label={t('frame.contextMenu')}
      at={at}
      groups={groups.map((ids, i) => ({
        id: String(i),
        title: '',
        entries: ids.map((id) => ({
          id,
          text:
            id === 'done' || id === 'learning'
              ? t(`mark.${isWhole ? 'whole' : 'items'}.${id}`)
              : t(`action.${id}`),
          shortcut: nameOf(registry.actions.find((action) => action.id === id)?.keys[0]),
          isDisabled: !enabled.has(id),
        })),
      }))}
      onAction={(id) => setTimeout(() => registry.run(id as ActionId))}
      onClose={() => setAt(undefined)}
    />
  );
  return { onContextMenu, menu };
}

const nameOf = (key: string | undefined) => (key === undefined ? undefined : nameKey(key));
