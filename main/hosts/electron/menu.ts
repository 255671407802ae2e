import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Menu as WindowMenu } from '../../../domain/contract/settings.ts';

export interface MenuOptions {
  /** Runs a command in the window, which knows whether a text field has the focus. */
  readonly run: (command: string) => void;
  readonly packaged: boolean;
  readonly platform: NodeJS.Platform;
}

/** Puts up the native menu: what the window can do now, as it says itself; nothing of that before it has. */
export function installMenu(menu: WindowMenu, options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menu, options)));
}

/** The native menu, as data. */
export function menuTemplate(menu: WindowMenu, options: MenuOptions): MenuItemConstructorOptions[] {
  const { run, packaged, platform } = options;
  const developing: MenuItemConstructorOptions[] = packaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  const system: Readonly<Record<string, MenuItemConstructorOptions[]>> = {
    edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    view: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...developing,
    ],
  };
  // Cut, copy and zoom are there before the window has said what it can do, and if it never does.
  const missing = [
    { group: 'edit', label: 'Edit', entries: [] },
    { group: 'view', label: 'View', entries: [] },
  ].filter(({ group }) => !menu.some((shown) => shown.group === group));
  const first: MenuItemConstructorOptions =
    platform === 'darwin' ? { role: 'appMenu' } : { label: '&File', submenu: [{ role: 'quit' }] };
  return [
    first,
    ...[...menu, ...missing].map(({ group, label, entries }) => {
      const own = entries.map((entry) => menuItem(entry, run));
      const roles = system[group] ?? [];
      const between: MenuItemConstructorOptions[] =
        own.length > 0 && roles.length > 0 ? [{ type: 'separator' }] : [];
      return { label: literally(label), submenu: [...own, ...between, ...roles] };
    }),
    { role: 'windowMenu' },
  ];
}

type Entry = WindowMenu[number]['entries'][number];

function menuItem(
  { command, label, accelerator, enabled }: Entry,
  run: MenuOptions['run'],
): MenuItemConstructorOptions {
  return {
    label: literally(label),
    enabled,
    ...(accelerator === null
      ? {}
      : {
          accelerator,
          // Shown only: the window hears these keys itself and knows when they belong to a text field. Registered,
          // a Ctrl+Z that a field has no more use for would take back a tick. macOS has no such choice.
          registerAccelerator: false,
        }),
    click: () => run(command),
  };
}

/** In a menu `&` marks a key; two of them are one to read. */
function literally(label: string): string {
  return label.replaceAll('&', '&&');
}
