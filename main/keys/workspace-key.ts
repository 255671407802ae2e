import type { ProtectedKey } from '../../domain/formats/protected-key.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { asDiskError, nothingChanged } from '../store/durable-file.ts';
import { errorCode } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { workspaceFiles } from '../store/files.ts';
import { openProtectedKey } from './protected-key.ts';
import { readSigningKey, replaceSigningKey, signingKeyIn } from './signing-key.ts';
import type { SigningKey } from './signing-key.ts';

/** How a protected key compares to the key in place: there is none, it is the same, or another one (or an unusable file). */
export type KeyInPlace = 'none' | 'same' | 'other';

/** The signing key of one workspace. */
export class WorkspaceKey {
  readonly #folder: string;
  readonly #file: string;
  readonly #fs: FileSystem;

  /** @param folder that of the workspace */
  constructor(folder: string, fs: FileSystem) {
    this.#folder = folder;
    this.#file = workspaceFiles(folder).signingKey;
    this.#fs = fs;
  }

  /**
   * The key, created if there is none yet.
   * @returns undefined if there is no workspace, or its key can be neither read nor created: what would be signed is
   * then left unsigned
   */
  async ifAny(): Promise<SigningKey | undefined> {
    try {
      await this.#fs.info(this.#folder);
      const key = await signingKeyIn(this.#fs, this.#file);
      return key === 'unusable' ? undefined : key;
    } catch (failure) {
      if (errorCode(failure) === undefined) throw failure;
      return undefined;
    }
  }

  /**
   * The key for what is useless without a signature, created if there is none yet, with the folder of the workspace.
   * @throws WaymarkError `disk`
   */
  async toSign(): Promise<SigningKey> {
    const key = await this.#orDiskError(signingKeyIn(this.#fs, this.#file));
    if (key === 'unusable') throw new WaymarkError('disk', message('reviews.noKey'), { file: this.#file });
    return key;
  }

  /** The public key in Base64; undefined if there is none yet, or it is unusable. @throws WaymarkError `disk` */
  async publicKey(): Promise<string | undefined> {
    const key = await this.#orDiskError(readSigningKey(this.#fs, this.#file));
    return typeof key === 'string' ? undefined : Buffer.from(key.publicKey).toString('base64');
  }

  /** @throws WaymarkError `disk` */
  async inPlace({ key }: ProtectedKey): Promise<KeyInPlace> {
    const found = await this.#orDiskError(readSigningKey(this.#fs, this.#file));
    if (typeof found === 'string') return found === 'none' ? 'none' : 'other';
    return Buffer.from(found.publicKey).toString('base64') === key ? 'same' : 'other';
  }

  /**
   * Makes a protected key the signing key.
   * @param replace whether it may replace another key, which is then kept beside it
   * @returns `former`: the file in which the replaced key is kept; null if nothing was replaced
   * @throws WaymarkError `untrusted` if the passphrase is wrong; `invalid-input` if another key is in place; `disk`
   */
  async use({
    protectedKey,
    passphrase,
    replace,
  }: {
    protectedKey: ProtectedKey;
    passphrase: string;
    replace: boolean;
  }): Promise<{ readonly was: KeyInPlace; readonly former: string | null }> {
    const key = await openProtectedKey(protectedKey, passphrase);
    const was = await this.inPlace(protectedKey);
    if (was === 'same') return { was, former: null };
    if (was === 'other' && !replace)
      throw new WaymarkError('invalid-input', message('key.other'), { file: this.#file });
    return { was, former: await this.#orDiskError(replaceSigningKey(this.#fs, this.#file, key)) };
  }

  async #orDiskError<T>(doing: Promise<T>): Promise<T> {
    return doing.catch((failure: unknown) => {
      throw asDiskError(failure, this.#file, nothingChanged);
    });
  }
}
