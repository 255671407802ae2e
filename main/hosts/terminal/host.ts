import { resolve } from 'node:path';
import { WaymarkError } from '../../../domain/base/result.ts';
import { message } from '../../../domain/messages/message.ts';
import { saveFile } from '../../files/save-file.ts';
import type { Host } from '../../kernel/host.ts';

/** The files and places that the command line names, as answers to dialogs. */
export interface Named {
  file?: string;
  folder?: string;
  /** The place to save a file; `-` is standard output. */
  place?: string;
  /** The bytes of the last saved file. */
  written?: Uint8Array;
}

/**
 * A host whose dialogs are answered by the command line.
 * @param workspace the workspace whose own files are never overwritten
 */
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
    useLanguage: async () => {},
  };
}
