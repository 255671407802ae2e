import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';

/**
 * What is taken in is what was shown: a file may have been changed in between.
 * @param shown what tells apart what was shown (a hash, a fingerprint); null where nothing was
 * @throws WaymarkError `untrusted`
 */
export function refuseChanged(shown: string | null, found: string): void {
  if (shown !== null && shown !== found) throw new WaymarkError('untrusted', message('file.notShown'));
}
