import { z } from 'zod';
import { issueCode } from '../messages/fault-of.ts';
import { isEvidenceName } from './evidence-endings.ts';
import { field, fields } from './fields.ts';
import { largestEvidence, longest } from './patterns.ts';

const fileName = fields.line(longest.fileName);

/** A file that was kept as evidence: SHA-256 of its bytes, the name that it had, and its size in bytes. */
export const evidenceFileSchema = z.strictObject({
  hash: fields.hash.schema,
  name: fileName.schema.refine(isEvidenceName, issueCode('evidenceName')),
  bytes: z.int().min(0).max(largestEvidence),
});
export type EvidenceFile = Readonly<z.infer<typeof evidenceFileSchema>>;

/** The same as a field of an event. */
export const evidenceFile = field(evidenceFileSchema, (value) => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3) return false;
  const { hash, name, bytes } = value as Record<string, unknown>;
  const isSize = Number.isInteger(bytes) && (bytes as number) >= 0 && (bytes as number) <= largestEvidence;
  return isSize && fields.hash.is(hash) && fileName.is(name) && isEvidenceName(name as string);
});
