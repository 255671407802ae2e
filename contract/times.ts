import { z } from 'zod';
import { fields } from '../domain/base/fields.ts';
import { minutesLimits } from '../domain/base/minutes.ts';
import { changeSchema } from './progress.ts';

const item = fields.itemKey.schema;
const minutes = z.int().min(minutesLimits.least).max(minutesLimits.most);

export const timeRequests = {
  /** The item whose time runs; null if none does. */
  'times:running': {
    reads: ['items'],
    input: z.strictObject({}),
    output: z.strictObject({ item, since: fields.instant.schema }).nullable(),
  },
  /** Starts the time on an item; that of another one is stopped and logged, in the same step. Throws `not-found`. */
  'times:start': {
    writes: ['items'],
    subject: ['item'],
    input: z.strictObject({ item }),
    output: changeSchema.nullable(),
  },
  /**
   * Stops the time that runs, and logs it. Throws `not-found` if none runs, `invalid-input` if it ran for so long that it was
   * probably forgotten and `minutes` is missing.
   */
  'times:stop': {
    writes: ['items'],
    subject: [],
    input: z.strictObject({
      /** How long it was; 0 logs nothing. If it is missing, the time since it was started. */
      minutes: z.int().min(0).max(minutesLimits.most).optional(),
    }),
    output: changeSchema.nullable(),
  },
  /** Logs time on an item, on a day that is not after today. Throws `not-found`, `invalid-input`. */
  'times:log': {
    writes: ['items'],
    subject: ['item'],
    input: z.strictObject({ item, minutes, on: fields.day.schema.optional() }),
    output: changeSchema.nullable(),
  },
} as const;
