import { z } from 'zod';
import { pathSchema } from '../path/schema.ts';
import { itemKeySchema, skillKeySchema } from '../progress/events.ts';
import { itemProgressSchema, reversibleSchema, skillProgressSchema } from './progress.ts';

/** Something the learner must be told about how the workspace was opened. */
export const noticeSchema = z.strictObject({
  kind: z.enum(['recovered', 'lost', 'cleaned']),
  message: z.string(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** All that a window needs to show the workspace. */
export const snapshotSchema = z.strictObject({
  /** The folder on disk. */
  folder: z.string(),
  version: z.string(),
  host: z.string(),
  path: pathSchema,
  items: z.array(z.tuple([itemKeySchema, itemProgressSchema])),
  skills: z.array(z.tuple([skillKeySchema, skillProgressSchema])),
  ...reversibleSchema.shape,
  revision: z.int().nonnegative(),
  notices: z.array(noticeSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** What `doctor` found: one line per file. */
export const checkupSchema = z.strictObject({
  ok: z.boolean(),
  files: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
});
export type Checkup = z.infer<typeof checkupSchema>;

export const workspaceRequests = {
  'workspace:open': { input: z.strictObject({}), output: snapshotSchema },
  'workspace:check': { input: z.strictObject({}), output: checkupSchema },
} as const;
