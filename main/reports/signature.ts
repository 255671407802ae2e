import { sha256 } from '../keys/sha256.ts';
import { z } from 'zod';
import { signedFigures, signedFiguresSchema } from '../../domain/report/figures.ts';
import type { Report } from '../../domain/report/schema.ts';
import type { Seal } from '../../domain/report/compose/signature.ts';
import { seal } from '../keys/envelope.ts';
import type { SigningKey } from '../keys/signing-key.ts';

const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** More texts than this are not signed one by one: the signature would be larger than the report. */
const mostTexts = 20_000;

/** What the signature of a report covers. */
export const signedReportSchema = z.strictObject({
  /** When the report was made. */
  made: z.string().max(40),
  figures: signedFiguresSchema,
  /** The file without its signature. */
  document: z.strictObject({ bytes: count, sha256: hash }),
  /** The first digits of the hashes of its texts, if they can be extracted from the file; see `textsOf`. */
  texts: z.array(z.string().regex(/^[0-9a-f]{8}$/)).max(mostTexts),
});
export type SignedReport = z.infer<typeof signedReportSchema>;

/** What a report says about its own signature. */
export function sealOf(report: Report, key: SigningKey, carrier: Seal['carrier']): Seal {
  const digest = sha256(JSON.stringify(signedFigures(report)));
  return { digest, fingerprint: key.fingerprint, carrier };
}

/**
 * Signs a report and the document rendered from it.
 * @param texts the marks of its texts; see `textMark`
 * @returns the envelope as text
 */
export function signReport(
  report: Report,
  document: Uint8Array,
  key: SigningKey,
  texts: readonly string[] = [],
): string {
  const signed: SignedReport = {
    made: report.made.at,
    figures: signedFigures(report),
    document: { bytes: document.length, sha256: sha256(document) },
    texts: texts.length > mostTexts ? [] : [...texts],
  };
  return seal(key, 'report', Buffer.from(JSON.stringify(signed)));
}

/**
 * The texts of an HTML report, in order: everything between tags, from the body on. Runs in a single pass.
 */
export function textsOf(html: string): readonly string[] {
  const texts: string[] = [];
  for (let from = Math.max(0, html.indexOf('<body>')); from < html.length;) {
    const open = html.indexOf('<', from);
    const close = open < 0 ? -1 : html.indexOf('>', open);
    // An incomplete tag is text, up to the end.
    const text = html.slice(from, close < 0 ? html.length : open).trim();
    if (text !== '') texts.push(text);
    from = close < 0 ? html.length : close + 1;
  }
  return texts;
}

/** A short hash that identifies a text without revealing it. */
export const textMark = (text: string): string => sha256(text).slice(0, 8);
