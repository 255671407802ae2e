import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Payload } from '../../../domain/contract/index.ts';

export type Command = Payload<'command:run'>['command'];

export interface MenuOptions {
  /** Runs a command in the window, which knows whether a text field has the focus. */
  readonly run: (command: Command) => void;
  readonly packaged: boolean;
  readonly platform: NodeJS.Platform;
}

/** Puts up the native menu. */
export function installMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** The native menu, as data. */
export function menuTemplate({ run, packaged, platform }: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const command = (label: string, accelerator: string, name: Command): MenuItemConstructorOptions => ({
    label,
    accelerator,
    // Shown only: the window hears these keys itself and knows when they belong to a text field. Registered, a
    // Ctrl+Z that a field has no more use for would take back a tick. macOS has no such choice.
    registerAccelerator: false,
    click: () => run(name),
  });
  const developing: MenuItemConstructorOptions[] = packaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  const first: MenuItemConstructorOptions = mac
    ? { role: 'appMenu' }
    : { label: '&File', submenu: [{ role: 'quit' }] };
  return [
    first,
    {
      label: '&Edit',
      submenu: [
        command('&Undo', 'CmdOrCtrl+Z', 'undo'),
        command('&Redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Shift+Z', 'redo'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        command('&Find', 'CmdOrCtrl+F', 'find'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...developing,
      ],
    },
    { role: 'windowMenu' },
  ];
}
