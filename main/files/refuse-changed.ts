import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';

/**
 * Refuses content that differs from what was shown: the file may have been changed in between.
 * @param shown identifies what was shown (a hash, a fingerprint); null if nothing was shown
 * @throws WaymarkError `untrusted`
 */
export function refuseChanged(shown: string | null, found: string): void {
  if (shown !== null && shown !== found) throw new WaymarkError('untrusted', message('file.notShown'));
}
