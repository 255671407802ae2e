import { assertNever } from '../../../base/result.ts';
import type { Fold } from '../../slice.ts';
import { stepEvidence } from '../evidence/step.ts';
import type { ItemEvent, ItemProgress } from './slice.ts';

export const itemFold: Fold<ItemProgress, ItemEvent> = {
  untouched: { state: 'todo', note: '', evidence: [] },
  step(item, event) {
    switch (event.type) {
      case 'item.marked': {
        const { note, evidence, running, times } = item;
        const { state, at: since, reason, placed } = event;
        return {
          state,
          since,
          note,
          evidence,
          ...(reason === undefined ? {} : { reason }),
          ...(placed === undefined ? {} : { placed }),
          ...(running === undefined ? {} : { running }),
          ...(times === undefined ? {} : { times }),
        };
      }
      case 'item.rechecked': {
        const { at, answer } = event;
        return { ...item, rechecks: [...(item.rechecks ?? []), { at, answer }] };
      }
      case 'item.started':
        return { ...item, running: event.at };
      case 'item.stopped': {
        const { running: _, ...rest } = item;
        return event.minutes === undefined ? rest : withTime(rest, { at: event.at, minutes: event.minutes });
      }
      case 'item.timed': {
        const { at, minutes, on } = event;
        return withTime(item, { at, minutes, ...(on === undefined ? {} : { on }) });
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

type Time = NonNullable<ItemProgress['times']>[number];

function withTime(item: ItemProgress, time: Time): ItemProgress {
  return { ...item, times: [...(item.times ?? []), time] };
}
