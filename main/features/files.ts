import { basename, dirname } from 'node:path';
import type { HandlersOf } from '../../contract/index.ts';
import { isFileLink } from '../../domain/base/plain-text.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { namedFile } from '../files/named-file.ts';
import { largestReport } from '../reports/verify.ts';
import type { Surroundings } from '../workspace/workspace.ts';
import { verifyFile } from './verify-file.ts';

/** The requests about files and links outside the workspace. */
export function files({ host, files: user, pending }: Surroundings): HandlersOf<'files' | 'links'> {
  const dialog = () => {
    if (!host.fileDialog) throw new WaymarkError('invalid-input', message('file.noDialog'));
    return host.fileDialog;
  };
  return {
    async 'files:open'({ kind }) {
      const file = await host.openFile(kind);
      if (file === null) return null;
      user.choose(file);
      return { file };
    },
    async 'files:next'() {
      const file = pending.next();
      if (file === undefined) return null;
      user.choose(file);
      return { file, name: basename(file) };
    },
    'files:drop': async (part) => user.drops.take(part),
    async 'files:reveal'({ file }) {
      if (!user.isSaved(file)) throw new WaymarkError('untrusted', message('file.notChosen'), { file });
      return { opened: await host.showFolder(dirname(file)) };
    },
    'files:list': async (place, job) => dialog().list(place, job),
    'files:answer': async (answer, job) => dialog().answer(answer, job),
    'files:verify': async ({ file }) => verifyFile(await user.readBytes(file, largestReport)),
    'links:open': async ({ url }) => ({
      opened: await (isFileLink(url) ? host.showFile(namedFile(url)) : host.openLink(url)),
    }),
  };
}
