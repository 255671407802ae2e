import type { Evidence, EvidenceEvent } from './events.ts';

/** The evidence of a subject after one more event. */
export function stepEvidence(evidence: readonly Evidence[], event: EvidenceEvent): readonly Evidence[] {
  switch (event.type) {
    case 'evidence.added':
      return [...evidence, { id: event.id, at: event.at, ...content(event) }];
    case 'evidence.changed':
      // The file stays: another file is other evidence.
      return evidence.map((one) =>
        one.id === event.evidence
          ? { id: one.id, at: one.at, ...content({ ...event, file: one.file }) }
          : one,
      );
    default:
      return evidence.filter(({ id }) => id !== event.evidence);
  }
}

type Content = Pick<Evidence, 'title' | 'url' | 'on' | 'file'>;

/** Without what is absent: a value has no undefined fields. */
function content({ title, url, on, file }: Content): Content {
  return {
    title,
    ...(url === undefined ? {} : { url }),
    ...(on === undefined ? {} : { on }),
    ...(file === undefined ? {} : { file }),
  };
}
