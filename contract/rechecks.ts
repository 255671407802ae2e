import { z } from 'zod';
import { answers } from '../domain/base/answers.ts';
import { fields } from '../domain/base/fields.ts';
import { freshnesses } from '../domain/base/states.ts';
import { changeSchema } from './progress.ts';

const item = fields.itemKey.schema;

/** More than anybody answers at once. */
const mostAnswers = 1000;

export const recheckRequests = {
  /** The items of a path that are done, with their freshness. Throws `not-found` if there is no such path. */
  'rechecks:list': {
    reads: ['items', 'paths', 'settings'],
    input: z.strictObject({
      path: fields.pathId.schema.optional(),
      /** Only those to answer today, by skill, the most faded and most required first; else the next due first. */
      today: z.boolean().default(false),
    }),
    output: z
      .array(
        z.strictObject({
          key: item,
          text: z.string(),
          skill: z.string(),
          /** When it was last done or answered. */
          last: fields.instant.schema,
          /** The day from which it is asked again, where the learner is now. */
          due: z.string(),
          freshness: z.enum(freshnesses),
          /** The chance that it is still known, from 0 to 1, to three digits. */
          chance: z.number().min(0).max(1),
        }),
      )
      .readonly(),
  },
  /** Answers whether items are still known; one step. Throws `invalid-input` if one of them is not done. */
  'rechecks:answer': {
    writes: ['items'],
    subject: ['given'],
    input: z.strictObject({
      given: z
        .array(z.strictObject({ item, answer: z.enum(answers) }))
        .min(1)
        .max(mostAnswers)
        .readonly(),
    }),
    output: changeSchema.nullable(),
  },
} as const;
