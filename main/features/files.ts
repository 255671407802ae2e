import { basename, dirname } from 'node:path';
import type { Handlers } from '../../contract/index.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import type { Arrivals } from '../kernel/pending-files.ts';
import { dropPrefix, Drops } from '../files/drops.ts';
import type { Host } from '../kernel/host.ts';
import { decodeText, readFileBytes } from '../files/read-text-file.ts';

/** Reads a file that the learner has chosen, of at most so many bytes. @throws WaymarkError */
export type ReadFile<T = string> = (file: string, most: number) => Promise<T>;

/** The requests about files that the learner chooses. A page that names a file nobody chose gets nothing. */
export function filesService(
  host: Host,
  arrivals: Arrivals,
): {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `files:${string}`>>;
  readonly read: ReadFile;
  /** The same of what was dropped as well, as bytes. */
  readonly readBytes: ReadFile<Buffer>;
  /** As `Host.saveFile`; the folder of the file can then be shown. */
  readonly save: Host['saveFile'];
} {
  const chosen = new Set<string>();
  const saved = new Set<string>();
  const dropped = new Drops();
  async function read(file: string, most: number): Promise<Buffer> {
    if (file.startsWith(dropPrefix))
      throw new WaymarkError('not-found', message('file.droppedGone'), { file });
    if (!chosen.has(file)) throw new WaymarkError('untrusted', message('file.notChosen'), { file });
    return readFileBytes(file, most);
  }
  const noDialog = () => new WaymarkError('invalid-input', message('file.noDialog'));
  return {
    handlers: {
      async 'files:open'({ kind }) {
        const file = await host.openFile(kind);
        if (file === null) return null;
        chosen.add(file);
        return { file };
      },
      async 'files:arrived'() {
        const file = arrivals.next();
        if (file === undefined) return null;
        chosen.add(file);
        return { file, name: basename(file) };
      },
      'files:drop': async (part) => dropped.take(part),
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
    read: async (file, most) => decodeText(await read(file, most), file),
    readBytes: async (file, most) => dropped.named(file) ?? read(file, most),
    async save(name, make) {
      const file = await host.saveFile(name, make);
      if (file !== null) saved.add(file);
      return file;
    },
  };
}
