import { largestExchange } from '../../domain/exchange/envelope.ts';
import { makeShare } from '../../domain/exchange/make-share.ts';
import type { ShareSource } from '../../domain/exchange/make-share.ts';
import type { ShareChoice } from '../../domain/exchange/share-sections.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import { seal } from '../keys/envelope.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { sha256 } from './open-sealed.ts';

/**
 * Makes a share and signs it.
 * @param key undefined where there is none
 * @returns the bytes of a `.waymark` file
 * @throws WaymarkError `disk` without a key, `too-large` where it could not be opened
 */
export function sealShare(
  source: Omit<ShareSource, 'sha256'>,
  choice: ShareChoice,
  key: SigningKey | undefined,
): Buffer {
  if (key === undefined) throw new WaymarkError('disk', message('exchange.noKey'));
  const payload = JSON.stringify(makeShare({ ...source, sha256 }, choice));
  const file = Buffer.from(seal(key, 'share', Buffer.from(payload)));
  if (file.length > largestExchange)
    throw new WaymarkError(
      'too-large',
      message('exchange.shareTooLarge', { bytes: file.length, most: largestExchange }),
    );
  return file;
}
