import { z } from 'zod';
import { fields } from '../../../base/fields.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { slice } from '../../slice.ts';
import { note } from '../items/slice.ts';
import { dayFold } from './fold.ts';

const noted = eventKind('day.noted', { day: fields.day, text: note });
export const dayKinds = [noted] as const;

/** What the learner wrote about a day: the lines of all events. */
const dayProgressSchema = z.strictObject({ note: z.string() });
export type DayProgress = Readonly<z.infer<typeof dayProgressSchema>>;

export type DayEvent = EventOf<(typeof dayKinds)[number]>;

/** Days by their dates. */
export const days = slice({
  kinds: dayKinds,
  key: fields.day.schema,
  value: dayProgressSchema as z.ZodType<DayProgress>,
  fold: dayFold,
  keyOf: ({ day }) => day,
});
