import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { message } from '../../../domain/messages/message.ts';
import type { Host } from '../../kernel/host.ts';
import type { HostLanguage } from '../../kernel/language.ts';
import { safeLink } from '../../files/safe-link.ts';
import { saveFile } from '../../files/save-file.ts';
import type { FileDialog } from '../window/file-dialog.ts';

/** Asks the learner a yes-or-no question. */
export type Ask = (question: string) => Promise<boolean>;
/** Starts a detached program; false if there is no such program. */
export type Launch = (command: string, args: readonly string[]) => Promise<boolean>;

export interface ChromiumHostOptions {
  readonly ask: Ask;
  readonly dialog: FileDialog;
  /** The workspace folder: its own files must not be overwritten by a saved file. */
  readonly workspace: string;
  readonly print: Host['printToPdf'];
  readonly language: Pick<HostLanguage, 'translate' | 'use'>;
  readonly launch?: Launch;
  readonly platform?: NodeJS.Platform;
}

/**
 * The host of the app in an installed Chromium. There is no native menu, and the title bar follows the
 * system.
 */
export function chromiumHost(options: ChromiumHostOptions): Host {
  const { ask, dialog, workspace, print, language } = options;
  const { launch = launchDetached, platform = process.platform } = options;
  const { translate } = language;
  return {
    name: 'chromium',
    async openLink(url) {
      const link = safeLink(url);
      if (link === undefined || !(await ask(translate(message('link.ask', { address: link }))))) return false;
      return launch(...opener(platform, link));
    },
    async showFile(file) {
      if (!(await ask(translate(message('link.askFile', { file }))))) return false;
      return launch(...fileShower(platform, file));
    },
    showFolder: (folder) => launch(...folderOpener(platform, folder)),
    openFile: (kind) => dialog.openFile(kind),
    async saveFile(name, make) {
      const file = await dialog.placeFor(name);
      if (file !== null) await saveFile(file, await make(), workspace);
      return file;
    },
    printToPdf: print,
    fileDialog: dialog,
    showMenu: () => {},
    useTheme: () => {},
    useLanguage: (choice) => language.use(choice),
  };
}

type Command = [command: string, args: readonly string[]];

function opener(platform: NodeJS.Platform, address: string): Command {
  if (platform === 'darwin') return ['open', [address]];
  // Not `start`: that needs a shell, which would interpret the address.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}

function folderOpener(platform: NodeJS.Platform, folder: string): Command {
  return platform === 'win32' ? ['explorer.exe', [folder]] : opener(platform, folder);
}

/** Shows a file in its folder. If the system cannot select a file, opens the folder. */
function fileShower(platform: NodeJS.Platform, file: string): Command {
  if (platform === 'darwin') return ['open', ['-R', file]];
  if (platform === 'win32') return ['explorer.exe', [`/select,${file}`]];
  return opener(platform, dirname(file));
}

const launchDetached: Launch = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' });
    child.on('spawn', () => resolve(true));
    child.on('error', (failure) => {
      process.stderr.write(`waymark: ${failure.message}\n`);
      resolve(false);
    });
    child.unref();
  });
