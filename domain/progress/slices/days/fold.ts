import type { Fold } from '../../slice.ts';
import type { DayEvent, DayProgress } from './slice.ts';

export const dayFold: Fold<DayProgress, DayEvent> = {
  untouched: { note: '' },
  step: (_day, { text }) => ({ note: text }),
};
