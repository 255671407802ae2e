import type { FileKind } from '../../contract/file-kinds.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Menu } from '../../contract/settings.ts';
import type { hostNames } from '../../contract/workspace.ts';
import type { PaperSize } from '../../domain/report/sections.ts';
import type { Theme } from '../../domain/settings/settings.ts';

/** What the app asks of whatever gives it its window and dialogs. */
export interface Host {
  readonly name: (typeof hostNames)[number];
  /**
   * Opens an address (https, mailto, http of the learner's own network) outside the app after asking the learner; false
   * where they said no.
   */
  openLink(url: string): Promise<boolean>;
  /**
   * Shows where a file lies, after asking the learner with its name; false where they said no. It is not opened: what a
   * file does when it is opened, its name does not tell.
   */
  showFile(file: string): Promise<boolean>;
  /** Shows a folder in the file manager of the system; false where that cannot be done. */
  showFolder(folder: string): Promise<boolean>;
  /** Lets the learner choose a file to be read; null where they cancel. */
  openFile(kind: FileKind): Promise<string | null>;
  /** Lets the user name a folder that does not exist yet; null if they cancel. Only the terminal does. */
  newFolder?(): Promise<string>;
  /**
   * Lets the learner choose where a file goes, then makes it and writes it there: whole, or not at all. They are asked
   * first: a dialog that comes seconds later takes what they type meanwhile.
   * @param make its bytes; not called where they cancel
   * @returns the file; null where they cancel
   * @throws WaymarkError `disk` where it cannot be written, `invalid-input` where it would replace a file of Waymark's
   */
  saveFile(suggestedName: string, make: () => Promise<Uint8Array>): Promise<string | null>;
  /**
   * Prints a document that stands by itself: no script of it runs, and nothing is fetched for it.
   * @param size of the paper, where the document does not say one itself (`@page`)
   * @returns the bytes of a tagged PDF with an outline
   * @throws WaymarkError `not-found` where there is nothing to print with
   */
  printToPdf(html: string, size: PaperSize): Promise<Uint8Array>;
  /** The way of the window's own file dialog; none where the host has a dialog of the system. */
  readonly fileDialog?: FileDialogRequests;
  /** Shows these actions in the native menu, where the host has one. */
  showMenu(menu: Menu): void;
  /** Tells the parts of the window that are not ours (title bar, background) how to look. */
  useTheme(theme: Theme): void;
}

/** What the window's own file dialog asks for. */
export interface FileDialogRequests {
  readonly list: Handlers['files:list'];
  readonly answer: Handlers['files:answer'];
}
