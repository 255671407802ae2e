import type { Verdict } from '../../contract/verdict.ts';
import { contradiction } from '../../domain/report/figures.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';
import { unseal } from '../keys/envelope.ts';
import type { Unsealed } from '../keys/envelope.ts';
import { attachToPdf } from './pdf-attachment.ts';
import { sha256 } from '../keys/sha256.ts';
import { signedReportSchema, textMark, textsOf } from './signature.ts';
import type { SignedReport } from './signature.ts';

/** The maximum size of a report to verify, in bytes. */
export const largestReport = 32 * 1024 * 1024;

/**
 * Verifies that a report (HTML or PDF) is unchanged. Nothing in the file is trusted before its signature is
 * verified.
 */
export function verifyReport(file: Buffer): Verdict {
  const found = file.subarray(0, 5).toString('latin1') === '%PDF-' ? inPdf(file) : inHtml(file);
  if (found === undefined) return nothing(message('verify.noSignature'));
  const opened = unseal(found.envelope);
  if (opened === 'newer') return nothing(message('reviews.newer'));
  const signed = typeof opened === 'string' ? undefined : parse(opened);
  if (typeof opened === 'string' || !signed) return nothing(message('verify.badSignature'));
  const { document, figures } = signed;
  const base = { type: 'report', fingerprint: opened.fingerprint, signed: figures, foreign: [] } as const;
  const day = { when: signed.made };
  const { fingerprint } = opened;
  const wrong = contradiction(figures);
  const contradicted = wrong && {
    what: wrong.figure.of,
    done: wrong.figure.done,
    required: wrong.figure.required,
    fingerprint,
  };
  if (contradicted && wrong.isImpossible)
    return { ok: false, ...base, reason: message('verify.contradictory', contradicted) };
  const content = found.document(document.bytes);
  if (content.length !== document.bytes || sha256(content) !== document.sha256) {
    const { done, required } = figures.figures[0] ?? { done: 0, required: 0 };
    const lookedAt = content.subarray(0, document.bytes + mostAdded);
    const foreign = found.texts ? foreignTexts(found.texts(lookedAt), signed.texts) : [];
    return {
      ok: false,
      ...base,
      foreign,
      reason: message('verify.changed', { done, required, day, fingerprint }),
    };
  }
  if (!found.isAllOf(content))
    return { ok: false, ...base, reason: message('verify.added', { day, fingerprint }) };
  const reason = contradicted
    ? message('verify.unchangedApart', { day, ...contradicted })
    : message('verify.unchanged', { day, fingerprint });
  return { ok: true, ...base, reason };
}

/** An envelope found in a file, and the file around it. */
interface Found {
  readonly envelope: string;
  /**
   * The file without its signature; its first `bytes` bytes, if the file does not mark where the document
   * ends.
   */
  readonly document: (bytes: number) => Uint8Array;
  /** Extracts the texts of the document, if its format allows that. */
  readonly texts?: (document: Uint8Array) => readonly string[];
  /** Whether the file holds nothing but the document and the envelope. */
  readonly isAllOf: (document: Uint8Array) => boolean;
}

/** The markup around the Base64 envelope in an HTML report. */
export const envelopePlace = { before: '<code id="waymark-signature">', after: '</code>' } as const;

function inHtml(file: Buffer): Found | undefined {
  const { before, after } = envelopePlace;
  const start = file.indexOf(before);
  if (start < 0 || file.indexOf(before, start + 1) >= 0) return undefined;
  const from = start + before.length;
  const to = file.indexOf(after, from);
  if (to < 0) return undefined;
  const base64 = file.toString('latin1', from, to);
  const envelope = Buffer.from(base64, 'base64');
  const isCanonical = envelope.toString('base64') === base64;
  return {
    envelope: envelope.toString('utf8'),
    document: () => Buffer.concat([file.subarray(0, from), file.subarray(to)]),
    texts: (document) => textsOf(Buffer.from(document).toString('utf8')),
    isAllOf: () => isCanonical,
  };
}

function inPdf(file: Buffer): Found | undefined {
  const from = file.lastIndexOf('{"type":"report",');
  const to = file.indexOf('\n', from);
  if (from < 0 || to < 0) return undefined;
  const envelope = file.toString('latin1', from, to);
  return {
    envelope,
    document: (bytes) => file.subarray(0, bytes),
    isAllOf: (document) => attachToPdf(document, envelope)?.equals(file) ?? false,
  };
}

/** How many added bytes are examined: enough to show what was changed. */
const mostAdded = 64 * 1024;

/** How many foreign texts are shown. */
const mostForeign = 20;
/** How many UTF-16 units of each are shown. */
const longestForeign = 300;

function foreignTexts(texts: readonly string[], signed: readonly string[]): readonly string[] {
  if (signed.length === 0) return [];
  const known = new Set(signed);
  return texts
    .filter((text) => !known.has(textMark(text)))
    .slice(0, mostForeign)
    .map((text) => (text.length > longestForeign ? `${text.slice(0, longestForeign)} …` : text));
}

function parse({ type, payload }: Unsealed): SignedReport | undefined {
  if (type !== 'report') return undefined;
  try {
    return signedReportSchema.safeParse(JSON.parse(payload.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

function nothing(reason: Message): Verdict {
  return { ok: false, type: null, fingerprint: null, reason, signed: null, foreign: [] };
}
