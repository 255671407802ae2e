import { z } from 'zod';
import { progress } from './topics.ts';
import { issueCode } from '../domain/messages/fault-of.ts';
import { fields } from '../domain/base/fields.ts';
import { states } from '../domain/base/states.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';

/** A file name in `backups/`. It cannot lead out of the folder. */
const backupName = z
  .string()
  .max(120)
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*\.json$/, issueCode('backup'));

export const backupSchema = z.strictObject({
  name: z.string(),
  /** The time of the backup, UTC; null if its name does not contain one. */
  at: z.string().nullable(),
  /** The number of its events; null if it cannot be read. */
  events: z.int().nonnegative().nullable(),
  bytes: z.int().nonnegative(),
  /** Whether it could be read, and its checksum and every event are valid. */
  ok: z.boolean(),
  detail: messageSchema,
});
export type Backup = z.infer<typeof backupSchema>;

/** What restoring a backup would change. */
export const restorePreviewSchema = z.strictObject({
  backup: backupSchema,
  /** The checksum of the content of the backup. */
  sum: fields.hash.schema,
  /** The number of events now, and how many of them the backup lacks. */
  events: z.strictObject({ now: z.int().nonnegative(), missing: z.int().nonnegative() }),
  /** Every item whose state would change. */
  items: z.array(z.strictObject({ item: fields.itemKey.schema, now: z.enum(states), after: z.enum(states) })),
  /** The number of items, skills and so on that would change otherwise: a note, evidence, a rating. */
  details: z.int().nonnegative(),
});
export type RestorePreview = z.infer<typeof restorePreviewSchema>;

export const backupRequests = {
  /** Newest first. Each backup is read and checked. */
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
   * Replaces all progress with a backup. The progress is backed up first; `before` is that backup.
   * Throws `untrusted` if the content of the backup is not what the preview showed.
   * @param shown the checksum in its preview; null if there was no preview
   */
  'backups:restore': {
    writes: ['backups', ...progress],
    subject: ['name'],
    input: z.strictObject({ name: backupName, shown: fields.hash.schema.nullable() }),
    output: z.strictObject({ restored: backupSchema, before: backupSchema }),
  },
} as const;
