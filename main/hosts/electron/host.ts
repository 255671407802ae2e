import { extname, join } from 'node:path';
import { app, dialog, nativeTheme, shell } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { fileEndings } from '../../../contract/file-kinds.ts';
import { message } from '../../../domain/words/message.ts';
import { sayIn } from '../../../domain/words/say-in.ts';
import type { Say } from '../../../domain/words/say-in.ts';
import type { Host } from '../../kernel/host.ts';
import { safeLink } from '../../files/safe-link.ts';
import { saveFile } from '../../files/save-file.ts';
import type { FindWindow } from './ipc.ts';
import { printWithElectron } from './print.ts';

export interface ElectronHostOptions {
  readonly findWindow: FindWindow;
  readonly showMenu: Host['showMenu'];
  /** Whose own files nothing is saved over. */
  readonly workspace: string;
  readonly say?: Say;
}

/** Electron's dialogs, as the app asks for them. */
export function electronHost({
  findWindow,
  showMenu,
  workspace,
  say = sayIn('en'),
}: ElectronHostOptions): Host {
  return {
    name: 'electron',
    openLink: (url) => openLink(url, findWindow, say),
    showFile: (file) => showFile(file, findWindow, say),
    // An empty answer is Electron's way of saying that it worked.
    showFolder: async (folder) => (await shell.openPath(folder)) === '',
    async openFile(kind) {
      const { canceled, filePaths } = await overWindow(findWindow, dialog.showOpenDialog.bind(dialog), {
        properties: ['openFile'],
        filters: [{ name: say(message(`file.${kind}`)), extensions: [...fileEndings[kind]] }],
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
  };
}

/** A dialog of the system: over the window, where there is one. */
function overWindow<O, A>(
  findWindow: FindWindow,
  show: { (window: BrowserWindow, options: O): Promise<A>; (options: O): Promise<A> },
  options: O,
): Promise<A> {
  const window = findWindow();
  return window ? show(window, options) : show(options);
}

/** The colour of the page before it is drawn: `--paper` of renderer/ui/tokens.css. */
export function paper(): string {
  return nativeTheme.shouldUseDarkColors ? '#151816' : '#fbfaf7';
}

async function openLink(address: string, findWindow: FindWindow, say: Say): Promise<boolean> {
  // The contract has checked this already; what reaches the system must not hang on that alone.
  const link = safeLink(address);
  if (link === undefined) return false;
  const question = say(message(link.startsWith('mailto:') ? 'link.mail' : 'link.page'));
  const detail = say(message('link.offline', { address: link }));
  if (!(await ask(findWindow, say, question, detail))) return false;
  await shell.openExternal(link);
  return true;
}

async function showFile(file: string, findWindow: FindWindow, say: Say): Promise<boolean> {
  if (!(await ask(findWindow, say, say(message('link.file')), file))) return false;
  shell.showItemInFolder(file);
  return true;
}

async function ask(findWindow: FindWindow, say: Say, question: string, detail: string): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'question',
    title: say(message('link.title')),
    message: question,
    detail,
    buttons: [say(message('link.open')), say(message('link.cancel'))],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  return (await overWindow(findWindow, dialog.showMessageBox.bind(dialog), options)).response === 0;
}
