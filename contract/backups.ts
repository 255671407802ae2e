import { z } from 'zod';
import { progress } from './topics.ts';
import { issueCode } from '../domain/messages/fault-of.ts';
import { fields } from '../domain/base/fields.ts';
import { states } from '../domain/base/states.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';

/** A file name in `backups/`: nothing that could lead out of the folder. */
const backupName = z
  .string()
  .max(120)
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*\.json$/, issueCode('backup'));

export const backupSchema = z.strictObject({
  name: z.string(),
  /** When it was made, UTC; null where the name does not say. */
  at: z.string().nullable(),
  /** How many events it holds; null where it cannot be read. */
  events: z.int().nonnegative().nullable(),
  bytes: z.int().nonnegative(),
  /** Re-read, checksum and every event checked. */
  ok: z.boolean(),
  detail: messageSchema,
});
export type Backup = z.infer<typeof backupSchema>;

/** What restoring a backup would change. */
export const restorePreviewSchema = z.strictObject({
  backup: backupSchema,
  /** The checksum of what the backup holds. */
  sum: fields.hash.schema,
  /** How many events there are now, and how many of these the backup does not have. */
  events: z.strictObject({ now: z.int().nonnegative(), missing: z.int().nonnegative() }),
  /** Every item whose state would change. */
  items: z.array(z.strictObject({ item: fields.itemKey.schema, now: z.enum(states), after: z.enum(states) })),
  /** How many items, skills and so on would change in anything else: a note, evidence, a rating. */
  details: z.int().nonnegative(),
});
export type RestorePreview = z.infer<typeof restorePreviewSchema>;

export const backupRequests = {
  /** Newest first; each is read and checked for the answer. */
  'backups:list': {
    reads: ['backups'],
    job: true,
    input: z.strictObject({}),
    output: z.array(backupSchema),
  },
  /** Changes nothing. @throws `not-found`, `damaged` */
  'backups:preview': {
    reads: ['backups', ...progress],
    input: z.strictObject({ name: backupName }),
    output: restorePreviewSchema,
  },
  'backups:make': {
    writes: ['backups'],
    subject: [],
    input: z.strictObject({}),
    output: backupSchema,
  },
  /**
   * Puts a backup in place of all progress; what was there is backed up first, and named in the answer.
   * Throws `untrusted` where the backup does not hold what was shown.
   * @param shown the checksum of its preview; null where there was none
   */
  'backups:restore': {
    writes: ['backups', ...progress],
    subject: ['name'],
    input: z.strictObject({ name: backupName, shown: fields.hash.schema.nullable() }),
    output: z.strictObject({ restored: backupSchema, before: backupSchema }),
  },
} as const;
