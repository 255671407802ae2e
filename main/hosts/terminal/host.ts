import { resolve } from 'node:path';
import { WaymarkError } from '../../../domain/base/result.ts';
import { message } from '../../../domain/messages/message.ts';
import { saveFile } from '../../files/save-file.ts';
import type { Host } from '../../kernel/host.ts';

/** What the user of a terminal has named in place of what a dialog would ask. */
export interface Named {
  file?: string;
  folder?: string;
  /** Where a file is saved; `-` is standard output. */
  place?: string;
  /** The bytes that were saved last. */
  written?: Uint8Array;
}

/** A host whose dialogs are answered by the command line. @param workspace whose own files nothing is saved over */
export function terminalHost(named: Named, workspace: string, print: Host['printToPdf']): Host {
  return {
    name: 'terminal',
    openLink: async () => false,
    showFile: async () => false,
    showFolder: async () => false,
    openFile: async () => named.file ?? null,
    newFolder: async () => {
      if (named.folder === undefined) throw new WaymarkError('cancelled', message('cancelled'));
      return named.folder;
    },
    async saveFile(_name, make) {
      if (named.place === undefined) return null;
      const bytes = await make();
      named.written = bytes;
      if (named.place === '-') return '-';
      const file = resolve(named.place);
      await saveFile(file, bytes, workspace);
      return file;
    },
    printToPdf: print,
    showMenu: () => {},
    useTheme: () => {},
  };
}
