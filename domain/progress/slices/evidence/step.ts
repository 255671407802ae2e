import type { Evidence, EvidenceEvent } from './events.ts';

/** The evidence of a subject after one more event. */
export function stepEvidence(evidence: readonly Evidence[], event: EvidenceEvent): readonly Evidence[] {
  if (event.type === 'evidence.removed') return evidence.filter(({ id }) => id !== event.evidence);
  const { id, at, title, url } = event;
  return [...evidence, url === undefined ? { id, at, title } : { id, at, title, url }];
}
