import { z } from 'zod';
import { fields } from '../domain/base/fields.ts';
import { typedLine } from '../domain/base/text.ts';
import { evidenceTitle, subjectSchema } from '../domain/progress/slices/evidence/events.ts';
import { changeSchema } from './progress.ts';

export const evidenceRequests = {
  /**
   * Copies a chosen or dropped file into the workspace, as evidence. Throws `not-found`, and `invalid-input` for a file that is
   * too large or of a kind that is not kept.
   */
  'evidence:attach': {
    writes: ['items', 'skills'],
    subject: ['subject'],
    input: z.strictObject({
      subject: subjectSchema,
      file: z.string().max(4096),
      /** The name that a dropped file had; a chosen one has its own. */
      name: z.string().max(255).optional(),
      /** Its name if absent. */
      title: typedLine(evidenceTitle.schema).optional(),
    }),
    output: changeSchema.nullable(),
  },
  /**
   * Asks, then shows the copy of a file in its folder; it is never run. `opened` is false if the learner refused. Throws
   * `damaged` if the copy is not what was added, `not-found` if it is gone.
   */
  'evidence:show': {
    input: z.strictObject({ subject: subjectSchema, evidence: fields.eventId.schema }),
    output: z.strictObject({ opened: z.boolean() }),
  },
} as const;
