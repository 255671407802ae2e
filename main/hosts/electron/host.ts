import { dialog, nativeTheme, shell } from 'electron';
import type { MessageBoxOptions } from 'electron';
import { message } from '../../../domain/words/message.ts';
import { sayIn } from '../../../domain/words/say-in.ts';
import type { Say } from '../../../domain/words/say-in.ts';
import type { Host } from '../../host.ts';
import type { FindWindow } from './ipc.ts';

/** Electron's dialogs, as the app asks for them. */
export function electronHost(
  findWindow: FindWindow,
  showMenu: Host['showMenu'],
  say: Say = sayIn('en'),
): Host {
  return {
    name: 'electron',
    openLink: (url) => openLink(url, findWindow, say),
    // An empty answer is Electron's way of saying that it worked.
    openFolder: async (folder) => (await shell.openPath(folder)) === '',
    showMenu,
    useTheme(theme) {
      nativeTheme.themeSource = theme;
      findWindow()?.setBackgroundColor(paper());
    },
  };
}

/** The colour of the page before it is drawn: `--paper` of renderer/ui/tokens.css. */
export function paper(): string {
  return nativeTheme.shouldUseDarkColors ? '#151816' : '#fbfaf7';
}

async function openLink(address: string, findWindow: FindWindow, say: Say): Promise<boolean> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // The contract has checked this already; what reaches the system must not hang on that alone.
  if (!url || !['https:', 'mailto:'].includes(url.protocol) || url.username || url.password) return false;
  const question: MessageBoxOptions = {
    type: 'question',
    title: say(message('link.title')),
    message: say(message(url.protocol === 'mailto:' ? 'link.mail' : 'link.page')),
    detail: say(message('link.offline', { address: url.href })),
    buttons: [say(message('link.open')), say(message('link.cancel'))],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const window = findWindow();
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  if (response !== 0) return false;
  await shell.openExternal(url.href);
  return true;
}
