import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { largestExchange } from '../../domain/exchange/envelope.ts';
import type { EnvelopeType } from '../../domain/exchange/envelope.ts';
import { parseShare } from '../../domain/exchange/parse-share.ts';
import type { Payload } from '../../domain/exchange/read-payload.ts';
import type { Share } from '../../domain/exchange/share.ts';
import { WaymarkError } from '../../domain/result.ts';
import type { ErrorKind } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import type { Message } from '../../domain/words/message.ts';
import { unseal } from '../keys/envelope.ts';
import type { Refused, Unsealed } from '../keys/envelope.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where a file comes from: what its signature proves, and nothing more. */
export interface Origin {
  /** SHA-256 of the payload: two files are the same if their hashes are. */
  readonly hash: string;
  /** The public key that signed it, 32 bytes in Base64. */
  readonly key: string;
  readonly fingerprint: string;
}

export type Sealed = { readonly type: 'share'; readonly content: Share; readonly origin: Origin };

/** Why a file was not opened. */
export interface Refusal {
  readonly kind: ErrorKind;
  readonly reason: Message;
  /** What it says it is, and by which key it is signed; null where no good signature was found. */
  readonly signed: { readonly type: EnvelopeType; readonly fingerprint: string } | null;
}

export type Opening =
  | { readonly ok: true; readonly sealed: Sealed }
  | { readonly ok: false; readonly refusal: Refusal };

/** Opens a share: its size, then its signature, then its content. @param file what was read, untrusted */
export function openSealed(file: Buffer): Opening {
  if (file.length > largestExchange)
    return refuse('too-large', message('exchange.tooLarge', { bytes: file.length, most: largestExchange }));
  if (!isUtf8(file)) return unopened['no-envelope'];
  const opened = unseal(file.toString('utf8'));
  if (typeof opened === 'string') return unopened[opened];
  if (opened.type === 'report') return unopened['no-envelope'];
  const { type, fingerprint, hash, key } = opened;
  const reading = read(opened);
  if (reading.ok)
    return {
      ok: true,
      sealed: { type, content: reading.value, origin: { hash, key, fingerprint } } as Sealed,
    };
  const reason = message('exchange.unsound', { fault: reading.fault, fingerprint });
  return refuse('invalid-input', reason, { type, fingerprint });
}

/** As `openSealed`. @throws WaymarkError */
export function openOrThrow(file: Buffer): Sealed {
  const opening = openSealed(file);
  if (opening.ok) return opening.sealed;
  throw new WaymarkError(opening.refusal.kind, opening.refusal.reason);
}

function read({ payload }: Unsealed): Payload<Share> {
  if (!isUtf8(payload)) return { ok: false, fault: message('exchange.form') };
  return parseShare(payload.toString('utf8'), sha256);
}

const unopened: Readonly<Record<Refused, Opening>> = {
  'no-envelope': refuse('invalid-input', message('exchange.notOurs')),
  newer: refuse('newer-version', message('exchange.newer')),
  'bad-signature': refuse('untrusted', message('exchange.badSignature')),
};

function refuse(kind: ErrorKind, reason: Message, signed: Refusal['signed'] = null): Opening {
  return { ok: false, refusal: { kind, reason, signed } };
}
