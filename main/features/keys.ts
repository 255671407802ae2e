import type { HandlersOf } from '../../contract/index.ts';
import { largestProtectedKey } from '../../domain/formats/protected-key.ts';
import { keyView } from '../reviews/signer.ts';
import { refuseChanged } from '../files/refuse-changed.ts';
import { protectKey, readProtectedKey } from '../keys/protected-key.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests about the signing key of the workspace. */
export function keys({ keys: own, files }: Workspace): HandlersOf<'keys'> {
  const open = async (file: string) =>
    readProtectedKey(String(await files.readBytes(file, largestProtectedKey)));
  return {
    async 'keys:save'({ passphrase }) {
      const key = await own.toSign();
      const { fingerprint } = key;
      const file = await files.save(`${nameOfKey(fingerprint)}.waymark-key`, async () =>
        Buffer.from(await protectKey(key, passphrase)),
      );
      return file === null ? null : { file, fingerprint };
    },
    async 'keys:look'({ file }) {
      const found = await open(file);
      return { ...keyView(found.key), inPlace: await own.inPlace(found) };
    },
    async 'keys:take'({ file, shown, passphrase, replace }) {
      const protectedKey = await open(file);
      refuseChanged(shown, keyView(protectedKey.key).fingerprint);
      return own.use({ protectedKey, passphrase, replace });
    },
  };
}

/** A file name for a key. Its first digits distinguish keys in a folder listing. */
function nameOfKey(fingerprint: string): string {
  return `waymark-${fingerprint.slice(0, 11).replace(' ', '-')}`;
}
