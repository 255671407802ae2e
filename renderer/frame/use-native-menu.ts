import { useEffect } from 'react';
import type { Menu } from '../../contract/settings.ts';
import { acceleratorOf } from '../actions/keys.ts';
import { send } from '../api.ts';
import { useMenuGroups } from './use-menu-groups.ts';

/** Keeps the native menu, on hosts that have one, the same as the window's own. */
export function useNativeMenu(): void {
  const menu = JSON.stringify(
    useMenuGroups().map(({ id, title, entries }) => ({
      group: id,
      label: title,
      entries: entries.map((entry) => ({
        command: entry.id,
        label: entry.text,
        accelerator: acceleratorOf(entry.keys[0]),
        enabled: !entry.isDisabled,
      })),
    })),
  );
  useEffect(() => {
    // A menu that cannot be shown costs nothing but the menu.
    void send('window:menu', JSON.parse(menu) as Menu).catch(() => {});
  }, [menu]);
}
