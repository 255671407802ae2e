import type { FileKind } from '../../contract/file-kinds.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Menu } from '../../contract/settings.ts';
import type { hostNames } from '../../contract/workspace.ts';
import type { LanguageChoice } from '../../domain/messages/languages.ts';
import type { PaperSize } from '../../domain/report/choice.ts';
import type { Theme } from '../../domain/settings/settings.ts';

/** The port of the app to its host, which has the window, the dialogs and the printer. */
export interface Host {
  readonly name: (typeof hostNames)[number];
  /**
   * Asks the learner, then opens an address (https, mailto, http in the learner's own network) outside the app; false
   * if they refused.
   */
  openLink(url: string): Promise<boolean>;
  /**
   * Asks the learner, then shows a file in its folder; false if they refused. The file is not opened: its name does not
   * reveal what opening it would do.
   */
  showFile(file: string): Promise<boolean>;
  /** Shows a folder in the file manager of the system; false if that is not possible. */
  showFolder(folder: string): Promise<boolean>;
  /** Lets the learner choose a file to read; null if they cancel. */
  openFile(kind: FileKind): Promise<string | null>;
  /** Lets the user name a new folder; null if they cancel. Only the terminal offers this. */
  newFolder?(): Promise<string>;
  /**
   * Lets the learner choose a place for a file, then makes the file and writes it there completely or not at all. The
   * dialog comes first: if it appeared seconds later, it would catch what the learner types in the meantime.
   * @param make makes the bytes; not called if the learner cancels
   * @returns the path of the file; null if the learner cancels
   * @throws WaymarkError `disk` if the file cannot be written, `invalid-input` if it would replace a file of the
   * workspace
   */
  saveFile(suggestedName: string, make: () => Promise<Uint8Array>): Promise<string | null>;
  /**
   * Prints a self-contained document. Its scripts do not run, and nothing is fetched for it.
   * @param size the paper size, unless the document sets its own (`@page`)
   * @returns the bytes of a tagged PDF with an outline
   * @throws WaymarkError `not-found` if there is nothing to print with
   */
  printToPdf(html: string, size: PaperSize): Promise<Uint8Array>;
  /** The requests of the window's own file dialog; missing if the host uses the system's dialog. */
  readonly fileDialog?: FileDialogRequests;
  /** Shows these commands in the native menu, if the host has one. */
  showMenu(menu: Menu): void;
  /** Applies the theme to the parts of the window outside the page (title bar, background). */
  useTheme(theme: Theme): void;
  /** Tells what is not of the window (dialogs, menu) which language to speak from now on. */
  useLanguage(choice: LanguageChoice): Promise<void>;
}

/** The handlers of the window's own file dialog. */
export interface FileDialogRequests {
  readonly list: Handlers['files:list'];
  readonly answer: Handlers['files:answer'];
}
