import { dirname } from 'node:path';
import type { Handlers } from '../../domain/contract/index.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import type { Host } from '../host.ts';
import { readTextFile } from '../read-text-file.ts';

/** Reads a file that the learner has chosen, of at most so many bytes. @throws WaymarkError */
export type ReadFile = (file: string, most: number) => Promise<string>;

/** The requests about files that the learner chooses. A page that names a file nobody chose gets nothing. */
export function filesService(host: Host): {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `files:${string}`>>;
  readonly read: ReadFile;
  /** As `Host.saveFile`; the folder of the file can then be shown. */
  readonly save: Host['saveFile'];
} {
  const chosen = new Set<string>();
  const saved = new Set<string>();
  const noDialog = () => new WaymarkError('invalid-input', message('file.noDialog'));
  return {
    handlers: {
      async 'files:open'({ kind }) {
        const file = await host.openFile(kind);
        if (file === null) return null;
        chosen.add(file);
        return { file };
      },
      async 'files:reveal'({ file }) {
        if (!saved.has(file)) throw new WaymarkError('untrusted', message('file.notChosen'), { file });
        return { opened: await host.showFolder(dirname(file)) };
      },
      async 'files:list'(where, job) {
        if (!host.fileDialog) throw noDialog();
        return host.fileDialog.list(where, job);
      },
      async 'files:answer'(answer, job) {
        if (!host.fileDialog) throw noDialog();
        return host.fileDialog.answer(answer, job);
      },
    },
    async read(file, most) {
      if (!chosen.has(file)) throw new WaymarkError('untrusted', message('file.notChosen'), { file });
      return readTextFile(file, most);
    },
    async save(name, bytes) {
      const file = await host.saveFile(name, bytes);
      if (file !== null) saved.add(file);
      return file;
    },
  };
}
