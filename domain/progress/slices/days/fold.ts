import type { Fold } from '../../slice.ts';
import type { DayEvent, DayProgress } from './slice.ts';

export const dayFold: Fold<DayProgress, DayEvent> = {
  untouched: { note: '' },
  // Each event adds lines, so that each can be undone by itself.
  step: ({ note }, { text }) => ({ note: note === '' ? text : `${note}\n${text}` }),
};
