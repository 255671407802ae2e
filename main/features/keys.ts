import type { Handlers } from '../../contract/index.ts';
import { largestProtectedKey } from '../../domain/exchange/protected-key.ts';
import { shownKey } from '../exchange/signer.ts';
import type { Host } from '../kernel/host.ts';
import { protectKey, readProtectedKey } from '../keys/protected-key.ts';
import { keyInPlace, keyToSignWith, useProtectedKey } from '../keys/workspace-key.ts';
import { refuseChanged } from '../files/refuse-changed.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { ReadFile } from './files.ts';

interface Ways {
  readonly fs: FileSystem;
  /** Reads a file that the learner has chosen. */
  readonly read: ReadFile<Buffer>;
  readonly save: Host['saveFile'];
}

/** The requests about the signing key of a workspace. @param folder that of the workspace */
export function keysService(
  folder: string,
  { fs, read, save }: Ways,
): Pick<Handlers, Extract<keyof Handlers, `keys:${string}`>> {
  const open = async (file: string) => readProtectedKey(String(await read(file, largestProtectedKey)));
  return {
    async 'keys:save'({ passphrase }) {
      const key = await keyToSignWith(folder, fs);
      const file = await save(`${nameOfKey(key.fingerprint)}.waymark-key`, async () =>
        Buffer.from(await protectKey(key, passphrase)),
      );
      return file === null ? null : { file };
    },
    async 'keys:look'({ file }) {
      const found = await open(file);
      return { ...shownKey(found.key), inPlace: await keyInPlace(folder, found, fs) };
    },
    async 'keys:take'({ file, shown, passphrase, replace }) {
      const protectedKey = await open(file);
      refuseChanged(shown, shownKey(protectedKey.key).fingerprint);
      const { former } = await useProtectedKey(folder, { protectedKey, passphrase, replace }, fs);
      return { former };
    },
  };
}

/** By its first digits a key is told from another, in the list of a folder. */
function nameOfKey(fingerprint: string): string {
  return `waymark-${fingerprint.slice(0, 11).replace(' ', '-')}`;
}
