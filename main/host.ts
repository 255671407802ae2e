import type { Menu } from '../domain/contract/settings.ts';
import type { hostNames } from '../domain/contract/workspace.ts';
import type { Theme } from '../domain/settings/settings.ts';

/** What the app asks of whatever gives it its window and dialogs. */
export interface Host {
  readonly name: (typeof hostNames)[number];
  /** Opens an https or mailto address outside the app after asking the learner; false where they said no. */
  openLink(url: string): Promise<boolean>;
  /** Shows a folder in the file manager of the system; false where that cannot be done. */
  openFolder(folder: string): Promise<boolean>;
  /** Shows these actions in the native menu, where the host has one. */
  showMenu(menu: Menu): void;
  /** Tells the parts of the window that are not ours (title bar, background) how to look. */
  useTheme(theme: Theme): void;
}

/** A host with no window, for the terminal and for tests: nothing is shown, nothing is opened. */
export const noWindow: Host = {
  name: 'terminal',
  openLink: async () => false,
  openFolder: async () => false,
  showMenu: () => {},
  useTheme: () => {},
};
