import { assertNever } from '../../../base/result.ts';
import type { Fold } from '../../slice.ts';
import { stepEvidence } from '../evidence/step.ts';
import type { ItemEvent, ItemProgress } from './slice.ts';

export const itemFold: Fold<ItemProgress, ItemEvent> = {
  untouched: { state: 'todo', note: '', evidence: [] },
  step(item, event) {
    switch (event.type) {
      case 'item.marked': {
        const { note, evidence } = item;
        const { state, at: since, reason, placed } = event;
        return {
          state,
          since,
          note,
          evidence,
          ...(reason === undefined ? {} : { reason }),
          ...(placed === undefined ? {} : { placed }),
        };
      }
      case 'item.rechecked': {
        const { at, answer } = event;
        return { ...item, rechecks: [...(item.rechecks ?? []), { at, answer }] };
      }
      case 'item.noted':
        return { ...item, note: event.text };
      case 'evidence.added':
      case 'evidence.changed':
      case 'evidence.removed':
        return { ...item, evidence: stepEvidence(item.evidence, event) };
      default:
        return assertNever(event);
    }
  },
};
