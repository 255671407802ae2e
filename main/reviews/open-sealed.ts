import { sha256 } from '../keys/sha256.ts';
import { findFalseFile } from './shared-files.ts';
import { isUtf8 } from 'node:buffer';
import { largestExchange, largestReview } from '../../domain/formats/envelope.ts';
import type { EnvelopeType } from '../../domain/formats/envelope.ts';
import { findImplausible } from '../../domain/formats/instants.ts';
import { parseReview } from '../../domain/formats/parse-review.ts';
import { parseShare } from '../../domain/formats/parse-share.ts';
import { placed } from '../../domain/formats/read-payload.ts';
import type { Payload } from '../../domain/formats/read-payload.ts';
import type { Review } from '../../domain/formats/review.ts';
import type { Share } from '../../domain/formats/share.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import type { ErrorKind } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';
import { unseal } from '../keys/envelope.ts';
import type { Refused, Unsealed } from '../keys/envelope.ts';

/** The origin of a file: what its signature proves, and nothing more. */
export interface Origin {
  /** SHA-256 of key and payload: two files are the same if their hashes are equal. */
  readonly hash: string;
  /** The public key that signed it, 32 bytes in Base64. */
  readonly key: string;
  readonly fingerprint: string;
}

/** A file with a valid signature and valid content. */
export interface SealedAs<T extends 'share' | 'review', C> {
  readonly type: T;
  readonly content: C;
  readonly origin: Origin;
}
export type SealedShare = SealedAs<'share', Share>;
export type SealedReview = SealedAs<'review', Review>;
export type Sealed = SealedShare | SealedReview;

/** Why a file was refused. */
export interface Refusal {
  readonly kind: ErrorKind;
  readonly reason: Message;
  /** Its claimed type and the fingerprint of its key; null if there is no valid signature. */
  readonly signed: { readonly type: EnvelopeType; readonly fingerprint: string } | null;
}

export type Opening =
  | { readonly ok: true; readonly sealed: Sealed }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Where a file comes from. A file from the workspace was accepted under the rules of its time, so it is not
 * checked for plausibility again.
 */
export type From = 'outside' | 'workspace';

/**
 * Opens a share or a review. Checks its size, then its signature, then its content.
 * @param file untrusted bytes
 */
export function openSealed(file: Buffer, from: From = 'outside'): Opening {
  if (file.length > largestExchange)
    return refuse('too-large', message('reviews.tooLarge', { bytes: file.length, most: largestExchange }));
  if (!isUtf8(file)) return unopened['no-envelope'];
  const opened = unseal(file.toString('utf8'));
  if (typeof opened === 'string') return unopened[opened];
  if (opened.type === 'report') return unopened['no-envelope'];
  const { type, fingerprint, hash, key } = opened;
  if (type === 'review' && opened.payload.length > largestReview)
    return refuse(
      'too-large',
      message('reviews.tooLarge', { bytes: opened.payload.length, most: largestReview }),
    );
  const reading = read(opened, from);
  if (reading.ok)
    return {
      ok: true,
      sealed: { type, content: reading.value, origin: { hash, key, fingerprint } } as Sealed,
    };
  const reason = message('reviews.unsound', { fault: reading.fault, fingerprint });
  return refuse('invalid-input', reason, { type, fingerprint });
}

/**
 * Opens a share.
 * @throws WaymarkError with the reason of the refusal
 */
export function openShare(file: Buffer, from: From = 'outside'): SealedShare {
  const sealed = openOrThrow(file, from);
  if (sealed.type === 'share') return sealed;
  throw new WaymarkError('invalid-input', message('reviews.isReview'));
}

/**
 * Opens a review.
 * @throws WaymarkError with the reason of the refusal
 */
export function openReview(file: Buffer, from: From = 'outside'): SealedReview {
  const sealed = openOrThrow(file, from);
  if (sealed.type === 'review') return sealed;
  throw new WaymarkError('invalid-input', message('reviews.isShare'));
}

function openOrThrow(file: Buffer, from: From): Sealed {
  const opening = openSealed(file, from);
  if (opening.ok) return opening.sealed;
  throw new WaymarkError(opening.refusal.kind, opening.refusal.reason);
}

function read({ type, payload }: Unsealed, from: From): Payload<Share | Review> {
  if (!isUtf8(payload)) return { ok: false, fault: message('reviews.form') };
  const text = payload.toString('utf8');
  const reading = type === 'share' ? parseShare(text, sha256) : parseReview(text);
  const falseFile = reading.ok && 'skills' in reading.value ? findFalseFile(reading.value) : undefined;
  if (falseFile) return { ok: false, fault: placed(falseFile) };
  const implausible = reading.ok && from === 'outside' ? findImplausible(reading.value) : undefined;
  return implausible ? { ok: false, fault: placed(implausible) } : reading;
}

const unopened: Readonly<Record<Refused, Opening>> = {
  'no-envelope': refuse('invalid-input', message('reviews.notOurs')),
  newer: refuse('newer-version', message('reviews.newer')),
  'bad-signature': refuse('untrusted', message('reviews.badSignature')),
};

function refuse(kind: ErrorKind, reason: Message, signed: Refusal['signed'] = null): Opening {
  return { ok: false, refusal: { kind, reason, signed } };
}
