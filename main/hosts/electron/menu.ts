import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Menu as WindowMenu } from '../../../contract/settings.ts';
import { message } from '../../../domain/words/message.ts';
import { sayIn } from '../../../domain/words/say-in.ts';
import type { Say } from '../../../domain/words/say-in.ts';

export interface MenuOptions {
  /** Runs a command in the window, which knows whether a text field has the focus. */
  readonly run: (command: string) => void;
  readonly packaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly say?: Say;
}

type Item = MenuItemConstructorOptions;

/** Puts up the native menu: what the window can do now, as it says itself; nothing of that before it has. */
export function installMenu(menu: WindowMenu, options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menu, options)));
}

/** The native menu, as data. */
export function menuTemplate(menu: WindowMenu, options: MenuOptions): Item[] {
  const { packaged, platform, say = sayIn('en') } = options;
  const isMac = platform === 'darwin';
  // Electron's own words for its roles are English, whatever the language of the window.
  const role = (name: keyof typeof roles): Item => ({
    role: name,
    label: literally(say(message(`menu.${roles[name]}`))),
  });
  const separator: Item = { type: 'separator' };
  const system: Readonly<Record<string, Item[]>> = {
    edit: [role('cut'), role('copy'), role('paste'), role('selectAll')],
    view: [
      role('resetZoom'),
      role('zoomIn'),
      role('zoomOut'),
      separator,
      role('togglefullscreen'),
      // For those who develop Waymark; in English as they are.
      ...(packaged ? [] : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
    ],
  };
  // Cut, copy and zoom are there before the window has said what it can do, and if it never does.
  const missing = (['edit', 'view'] as const)
    .filter((group) => !menu.some((shown) => shown.group === group))
    .map((group) => ({ group, label: say(message(`menu.${group}`)), entries: [] }));
  const first: Item = isMac
    ? {
        role: 'appMenu',
        submenu: [
          role('about'),
          separator,
          role('services'),
          separator,
          role('hide'),
          role('hideOthers'),
          role('unhide'),
          separator,
          role('quit'),
        ],
      }
    : { label: literally(say(message('menu.file'))), submenu: [role('quit')] };
  return [
    first,
    ...[...menu, ...missing].map(({ group, label, entries }) => {
      const own = entries.map((entry) => menuItem(entry, options));
      const roleItems = system[group] ?? [];
      const between = own.length > 0 && roleItems.length > 0 ? [separator] : [];
      return { label: literally(label), submenu: [...own, ...between, ...roleItems] };
    }),
    {
      // On macOS the system adds the list of windows to it.
      ...(isMac ? { role: 'window' as const } : {}),
      label: literally(say(message('menu.window'))),
      submenu: [
        role('minimize'),
        ...(isMac ? [role('zoom')] : []),
        role('close'),
        ...(isMac ? [separator, role('front')] : []),
      ],
    },
  ];
}

/** The roles of Electron that are in the menu, with what they are called in the catalogue. */
const roles = {
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  selectAll: 'selectAll',
  resetZoom: 'actualSize',
  zoomIn: 'zoomIn',
  zoomOut: 'zoomOut',
  togglefullscreen: 'fullScreen',
  minimize: 'minimize',
  zoom: 'zoom',
  close: 'close',
  front: 'front',
  about: 'about',
  services: 'services',
  hide: 'hide',
  hideOthers: 'hideOthers',
  unhide: 'unhide',
  quit: 'quit',
} as const;

type Entry = WindowMenu[number]['entries'][number];

function menuItem({ command, label, accelerator, enabled }: Entry, { run, platform }: MenuOptions): Item {
  return {
    label: literally(label),
    enabled,
    ...(accelerator === null || !canBeShown(accelerator, platform)
      ? {}
      : {
          accelerator,
          // Shown only: the window hears these keys itself and knows when they belong to a text field. Registered,
          // a Ctrl+Z that a field has no more use for would take back a tick.
          registerAccelerator: false,
        }),
    click: () => run(command),
  };
}

/** macOS takes every key of a menu from the window, whatever Electron is told: a letter alone could not be typed. */
function canBeShown(accelerator: string, platform: NodeJS.Platform): boolean {
  return platform !== 'darwin' || accelerator.includes('CmdOrCtrl');
}

/** In a menu `&` marks a key; two of them are one to read. */
function literally(label: string): string {
  return label.replaceAll('&', '&&');
}
