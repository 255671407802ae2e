import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { Host } from '../../main/kernel/host.ts';

/** A host with no window: nothing is shown, nothing is opened. */
export const noWindow: Host = {
  name: 'terminal',
  openLink: async () => false,
  showFile: async () => false,
  showFolder: async () => false,
  openFile: async () => null,
  saveFile: async () => null,
  printToPdf: async () => {
    throw new WaymarkError('not-found', message('window.noBrowser'));
  },
  showMenu: () => {},
  useTheme: () => {},
  useLanguage: async () => {},
};
