import { z } from 'zod';
import { everything, progress } from './topics.ts';
import { pathSchema } from '../domain/path/schema.ts';
import { draftsSchema } from './drafts.ts';
import { pathSummarySchema } from './paths.ts';
import { entrySchema, reversibleSchema } from './progress.ts';
import { settingsSchema, viewSchema } from './settings.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';

/** Something the learner must be told about how the workspace was opened. */
export const noticeSchema = z.strictObject({
  kind: z.enum(['recovered', 'lost', 'cleaned']),
  message: messageSchema,
});
export type Notice = z.infer<typeof noticeSchema>;

export const hostNames = ['electron', 'chromium', 'terminal'] as const;

/** All that a window needs to show the workspace. */
export const snapshotSchema = z.strictObject({
  /** The folder on disk. */
  folder: z.string(),
  version: z.string(),
  host: z.enum(hostNames),
  /** The path that the learner is on. */
  path: pathSchema,
  /** All paths of the workspace. */
  paths: z.array(pathSummarySchema).readonly(),
  /** All that was touched; the rest is untouched. */
  progress: z.array(entrySchema),
  ...reversibleSchema.shape,
  revision: z.int().nonnegative(),
  /** What was being typed and is not part of the progress yet. */
  drafts: draftsSchema,
  notices: z.array(noticeSchema),
  settings: settingsSchema,
  /** Where the learner was last; null in a workspace that was never looked at. */
  view: viewSchema.nullable(),
  /**
   * The learner is made up: `visit` where the window looks around there and can go back to the learner's own workspace,
   * `workspace` where it was opened on it.
   */
  sample: z.enum(['visit', 'workspace']).nullable(),
  /** Why nothing can be saved here (a folder that may not be written to); null where it can. */
  readOnly: messageSchema.nullable(),
  /** Why no backups can be made; null where they are. */
  backupProblem: messageSchema.nullable(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** What `doctor` found: one line per file. */
export const workspaceCheckSchema = z.strictObject({
  ok: z.boolean(),
  files: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: messageSchema })),
});
export type WorkspaceCheck = z.infer<typeof workspaceCheckSchema>;

/** The licence of Waymark, or of something that is built into it. */
export const licenceSchema = z.strictObject({
  /** What it is for: a package and its version, or a font. */
  name: z.string(),
  /** Its identifier by SPDX, as far as it is known. */
  licence: z.string(),
  text: z.string(),
});
export type Licence = z.infer<typeof licenceSchema>;

export const workspaceRequests = {
  /** The learner has seen that a change could not be saved, and goes on without it. */
  'workspace:dropFailed': { input: z.strictObject({}), output: z.null() },
  /** Read once; from then on `progress:changed` and the other events say what is new. */
  'workspace:open': {
    reads: [],
    input: z.strictObject({}),
    output: snapshotSchema,
  },
  /** What is on the disk now, whoever wrote it. */
  'workspace:check': {
    reads: [],
    input: z.strictObject({}),
    output: workspaceCheckSchema,
  },
  /** The learner has read the notices: a loss is not told again at the next start. */
  'workspace:dismissNotices': {
    writes: ['notices'],
    subject: [],
    input: z.strictObject({}),
    output: z.null(),
  },
  /** How large the folder is, with all that is in it. */
  'workspace:size': {
    reads: [...progress, 'archive', 'backups', 'settings'],
    input: z.strictObject({}),
    output: z.strictObject({ bytes: z.int().nonnegative(), files: z.int().nonnegative() }),
  },
  /** Shows the folder in the file manager of the system. `opened` is false where there is none. */
  'workspace:reveal': {
    input: z.strictObject({}),
    output: z.strictObject({ opened: z.boolean() }),
  },
  /** Makes the workspace of a made-up learner in a new folder; null if the host offers none. */
  'workspace:makeSample': {
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string() }).nullable(),
  },
  /** The licences of Waymark and of what is built into it. */
  'workspace:licences': {
    reads: [],
    input: z.strictObject({}),
    output: z.array(licenceSchema),
  },
  /**
   * Starts over in a workspace that is damaged and has no backup: its files are kept in `damaged/`.
   * Refused (`invalid-input`) where the workspace can be opened.
   */
  'workspace:startOver': {
    writes: everything,
    subject: [],
    silent: true,
    input: z.strictObject({}),
    output: z.null(),
  },
  /** Opens a made-up learner in place of the workspace, or goes back to the workspace; `workspace:replaced` follows. */
  'workspace:showSample': {
    input: z.strictObject({ shown: z.boolean() }),
    output: z.null(),
  },
} as const;
