import type { Evidence, EvidenceEvent } from './events.ts';

/** The evidence of a subject after one more event. */
export function stepEvidence(evidence: readonly Evidence[], event: EvidenceEvent): readonly Evidence[] {
  switch (event.type) {
    case 'evidence.added':
      return [...evidence, { id: event.id, at: event.at, ...content(event) }];
    case 'evidence.changed':
      return evidence.map((one) =>
        one.id === event.evidence ? { id: one.id, at: one.at, ...content(event) } : one,
      );
    default:
      return evidence.filter(({ id }) => id !== event.evidence);
  }
}

function content({ title, url, on }: Pick<Evidence, 'title' | 'url' | 'on'>) {
  return { title, ...(url === undefined ? {} : { url }), ...(on === undefined ? {} : { on }) };
}
