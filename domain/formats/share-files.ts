// Separate from the schema, so that the window can use these without loading zod.

import type { EvidenceFile } from '../base/evidence-file.ts';
import type { Share, ShownShare } from './share.ts';

/** The files that the evidence of a share names. Two may have the same bytes, and other names. */
export function filesIn({ skills }: Pick<Share, 'skills'>): readonly EvidenceFile[] {
  const parts = skills.flatMap((skill) => [skill, ...skill.items]);
  return parts.flatMap(({ evidence: shown = [] }) => shown.flatMap(({ file }) => file ?? []));
}

/** A share without the bytes of its files. */
export function withoutFiles(share: Share): ShownShare {
  const { files: _, ...shown } = share;
  return shown;
}
