import type { Output } from '../../contract/index.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';
import { openSealed } from '../reviews/open-sealed.ts';
import type { Sealed } from '../reviews/open-sealed.ts';
import { verifyReport } from '../reports/verify.ts';

/** Verifies that a share, a review or a report is as Waymark wrote it. @param file untrusted bytes */
export function verifyFile(file: Buffer): Output<'files:verify'> {
  // A share or a review begins with `{`; a report is HTML or PDF.
  if (file[0] !== 0x7b) return verifyReport(file);
  const opening = openSealed(file);
  const { type, fingerprint } = opening.ok
    ? { type: opening.sealed.type, fingerprint: opening.sealed.origin.fingerprint }
    : (opening.refusal.signed ?? { type: null, fingerprint: null });
  const reason = opening.ok ? goodReason(opening.sealed) : opening.refusal.reason;
  return { ok: opening.ok, type, fingerprint, reason, signed: null, foreign: [] };
}

function goodReason({ type, content, origin: { fingerprint } }: Sealed): Message {
  const day = { when: content.made.at };
  return type === 'share'
    ? message('reviews.goodShare', { title: content.path.title, day, fingerprint })
    : message('reviews.goodReview', { name: content.mentor.name, day, fingerprint });
}
