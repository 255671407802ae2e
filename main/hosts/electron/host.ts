import { extname, join } from 'node:path';
import { app, dialog, nativeTheme, shell } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { fileEndings } from '../../../contract/file-kinds.ts';
import { message } from '../../../domain/messages/message.ts';
import type { Translate } from '../../../domain/messages/translator.ts';
import type { Host } from '../../kernel/host.ts';
import type { HostLanguage } from '../../kernel/language.ts';
import { safeLink } from '../../files/safe-link.ts';
import { saveFile } from '../../files/save-file.ts';
import type { FindWindow } from './ipc.ts';
import { printWithElectron } from './print.ts';

export interface ElectronHostOptions {
  readonly findWindow: FindWindow;
  readonly showMenu: Host['showMenu'];
  /** The workspace folder: its own files must not be overwritten by a saved file. */
  readonly workspace: string;
  readonly language: Pick<HostLanguage, 'translate' | 'use'>;
}

/** The host of the app in Electron, with native dialogs. */
export function electronHost({ findWindow, showMenu, workspace, language }: ElectronHostOptions): Host {
  const { translate } = language;
  return {
    name: 'electron',
    openLink: (url) => openLink(url, findWindow, translate),
    showFile: (file) => showFile(file, findWindow, translate),
    // Electron returns an empty string on success.
    showFolder: async (folder) => (await shell.openPath(folder)) === '',
    async openFile(kind) {
      const { canceled, filePaths } = await overWindow(findWindow, dialog.showOpenDialog.bind(dialog), {
        properties: ['openFile'],
        filters: [{ name: translate(message(`file.${kind}`)), extensions: [...fileEndings[kind]] }],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async saveFile(name, make) {
      const { canceled, filePath } = await overWindow(findWindow, dialog.showSaveDialog.bind(dialog), {
        defaultPath: join(app.getPath('downloads'), name),
        filters: [{ name, extensions: [extname(name).slice(1)] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return null;
      await saveFile(filePath, await make(), workspace);
      return filePath;
    },
    printToPdf: printWithElectron,
    showMenu,
    useTheme(theme) {
      nativeTheme.themeSource = theme;
      findWindow()?.setBackgroundColor(paper());
    },
    useLanguage: (choice) => language.use(choice),
  };
}

/** Shows a native dialog, attached to the window if there is one. */
function overWindow<O, A>(
  findWindow: FindWindow,
  show: { (window: BrowserWindow, options: O): Promise<A>; (options: O): Promise<A> },
  options: O,
): Promise<A> {
  const window = findWindow();
  return window ? show(window, options) : show(options);
}

/** The background colour before the page is drawn: `--paper` in renderer/ui/tokens.css. */
export function paper(): string {
  return nativeTheme.shouldUseDarkColors ? '#151816' : '#fbfaf7';
}

async function openLink(address: string, findWindow: FindWindow, translate: Translate): Promise<boolean> {
  // The contract has already checked this, but what reaches the system must not depend on that alone.
  const link = safeLink(address);
  if (link === undefined) return false;
  const question = translate(message(link.startsWith('mailto:') ? 'link.mail' : 'link.page'));
  const detail = translate(message('link.offline', { address: link }));
  if (!(await ask(findWindow, translate, question, detail))) return false;
  await shell.openExternal(link);
  return true;
}

async function showFile(file: string, findWindow: FindWindow, translate: Translate): Promise<boolean> {
  if (!(await ask(findWindow, translate, translate(message('link.file')), file))) return false;
  shell.showItemInFolder(file);
  return true;
}

async function ask(
  findWindow: FindWindow,
  translate: Translate,
  question: string,
  detail: string,
): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'question',
    title: translate(message('link.title')),
    message: question,
    detail,
    buttons: [translate(message('link.open')), translate(message('link.cancel'))],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  return (await overWindow(findWindow, dialog.showMessageBox.bind(dialog), options)).response === 0;
}
