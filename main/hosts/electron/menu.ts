import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Menu as WindowMenu } from '../../../contract/settings.ts';
import { message } from '../../../domain/messages/message.ts';
import { translate as english } from '../../../domain/messages/translator.ts';
import type { Translate } from '../../../domain/messages/translator.ts';

export interface MenuOptions {
  /** Runs a command in the window, which knows whether a text field has the focus. */
  readonly run: (command: string) => void;
  readonly packaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly translate?: Translate;
}

type Item = MenuItemConstructorOptions;

/** Installs the native menu. Its commands are those the window reports; before it has, there are none. */
export function installMenu(menu: WindowMenu, options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menu, options)));
}

/** The native menu, as data. */
export function menuTemplate(menu: WindowMenu, options: MenuOptions): Item[] {
  const { packaged, platform, translate = english } = options;
  const isMac = platform === 'darwin';
  // Electron's own labels for its roles are English, whatever the language of the window.
  const role = (name: keyof typeof roles): Item => ({
    role: name,
    label: literally(translate(message(`menu.${roles[name]}`))),
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
      // For developing Waymark; Electron's English labels are fine.
      ...(packaged ? [] : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
    ],
  };
  // Cut, copy and zoom must exist before the window reports its commands, and even if it never does.
  const missing = (['edit', 'view'] as const)
    .filter((group) => !menu.some((shown) => shown.group === group))
    .map((group) => ({ group, label: translate(message(`menu.${group}`)), entries: [] }));
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
    : { label: literally(translate(message('menu.file'))), submenu: [role('quit')] };
  return [
    first,
    ...[...menu, ...missing].map(({ group, label, entries }) => {
      const own = entries.map((entry) => menuItem(entry, options));
      const roleItems = system[group] ?? [];
      const between = own.length > 0 && roleItems.length > 0 ? [separator] : [];
      return { label: literally(label), submenu: [...own, ...between, ...roleItems] };
    }),
    {
      // On macOS the system adds the list of windows.
      ...(isMac ? { role: 'window' as const } : {}),
      label: literally(translate(message('menu.window'))),
      submenu: [
        role('minimize'),
        ...(isMac ? [role('zoom')] : []),
        role('close'),
        ...(isMac ? [separator, role('front')] : []),
      ],
    },
  ];
}

/** The Electron roles in the menu, with their keys in the message catalogue. */
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
          // For display only: the window handles these keys itself and knows when they belong to a text
          // field. If registered, a Ctrl+Z that a text field cannot use would undo a tick.
          registerAccelerator: false,
        }),
    click: () => run(command),
  };
}

/**
 * Whether an accelerator can be displayed. On macOS every menu key is taken from the window, regardless of
 * `registerAccelerator`: a single letter could no longer be typed.
 */
function canBeShown(accelerator: string, platform: NodeJS.Platform): boolean {
  return platform !== 'darwin' || accelerator.includes('CmdOrCtrl');
}

/** Escapes `&`, which marks a shortcut key in a menu. */
function literally(label: string): string {
  return label.replaceAll('&', '&&');
}
