import { useEffect } from 'react';
import type { Menu } from '../../contract/settings.ts';
import { acceleratorOf } from '../ui/keys.ts';
import { send } from '../state/api.ts';
import { useMenuGroups } from './use-menu-groups.ts';

/** Keeps the native menu in step with the window's own, on hosts that have one. */
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
    // If the menu cannot be shown, nothing else is lost.
    void send('window:menu', JSON.parse(menu) as Menu).catch(() => {});
  }, [menu]);
}
