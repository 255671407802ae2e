import { z } from 'zod';

/** A file name in `backups/`: nothing that could lead out of the folder. */
const backupName = z
  .string()
  .max(120)
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*\.json$/, 'is not the name of a backup');

export const backupSchema = z.strictObject({
  name: z.string(),
  /** When it was made, UTC; null where the name does not say. */
  at: z.string().nullable(),
  /** How many events it holds; null where it cannot be read. */
  events: z.int().nonnegative().nullable(),
  bytes: z.int().nonnegative(),
  /** Re-read, checksum and every event checked. */
  ok: z.boolean(),
  detail: z.string(),
});
export type Backup = z.infer<typeof backupSchema>;

export const backupRequests = {
  /** Newest first; each is read and checked for the answer. */
  'backups:list': { input: z.strictObject({}), output: z.array(backupSchema) },
  'backups:make': { input: z.strictObject({}), output: backupSchema },
  /** Puts a backup in place of all progress; what was there is backed up first, and named in the answer. */
  'backups:restore': {
    input: z.strictObject({ name: backupName }),
    output: z.strictObject({ restored: backupSchema, before: backupSchema }),
  },
} as const;
