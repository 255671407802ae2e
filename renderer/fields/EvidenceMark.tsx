import { File, Link, Pencil } from 'lucide-react';
import type { Evidence } from '../../domain/progress/slices/evidence/events.ts';

/** The kind of a piece of evidence as a shape: a file, a link, or words. Its title says the same by what it does. */
export function EvidenceMark({ evidence: { url, file } }: { evidence: Evidence }) {
  const Icon = file ? File : url === undefined ? Pencil : Link;
  return <Icon aria-hidden="true" />;
}
