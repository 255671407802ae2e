import { z } from 'zod';
import { progress } from './topics.ts';
import { pathSchema } from '../domain/path/schema.ts';
import { draftsSchema } from './drafts.ts';
import { pathSummarySchema } from './paths.ts';
import { entrySchema, reversibleSchema } from './progress.ts';
import { settingsSchema, viewSchema } from './settings.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';

/** Something that the learner must know about how the workspace was opened. */
export const noticeSchema = z.strictObject({
  kind: z.enum(['recovered', 'lost', 'cleaned']),
  message: messageSchema,
});
export type Notice = z.infer<typeof noticeSchema>;

export const hostNames = ['electron', 'chromium', 'terminal'] as const;

/** Everything that a window needs to show the workspace. */
export const snapshotSchema = z.strictObject({
  /** The folder on disk. */
  folder: z.string(),
  version: z.string(),
  host: z.enum(hostNames),
  /** The chosen path. */
  path: pathSchema,
  /** All paths of the workspace. */
  paths: z.array(pathSummarySchema).readonly(),
  /** The values of everything that has progress. */
  progress: z.array(entrySchema),
  ...reversibleSchema.shape,
  revision: z.int().nonnegative(),
  /** Typed text that is not part of the progress yet. */
  drafts: draftsSchema,
  notices: z.array(noticeSchema),
  settings: settingsSchema,
  /** The learner's last position; null in a workspace that no window has shown yet. */
  view: viewSchema.nullable(),
  /**
   * Whether the learner is made up: `visit` if the window shows the sample for a while and can go back to the learner's
   * own workspace, `workspace` if it was opened on a sample.
   */
  sample: z.enum(['visit', 'workspace']).nullable(),
  /** Why nothing can be saved here, such as a folder without write permission; null if it can. */
  readOnly: messageSchema.nullable(),
  /** Why no backups can be made; null if they can. */
  backupProblem: messageSchema.nullable(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The findings of `doctor`, one per file. */
export const workspaceCheckSchema = z.strictObject({
  ok: z.boolean(),
  files: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: messageSchema })),
});
export type WorkspaceCheck = z.infer<typeof workspaceCheckSchema>;

/** The licence of Waymark, or of a part of it. */
export const licenceSchema = z.strictObject({
  /** The licensed part: a package and its version, or a font. */
  name: z.string(),
  /** Its SPDX identifier, if known. */
  licence: z.string(),
  text: z.string(),
});
export type Licence = z.infer<typeof licenceSchema>;

export const workspaceRequests = {
  /** Discards the changes that could not be saved; the learner has seen the failure. */
  'workspace:dropFailed': { input: z.strictObject({}), output: z.null() },
  /** The workspace as it is now. After this, events such as `progress:changed` report what changes. */
  'workspace:open': {
    reads: [],
    input: z.strictObject({}),
    output: snapshotSchema,
  },
  /** Checks the files on the disk, without changing them. */
  'workspace:check': {
    reads: [],
    input: z.strictObject({}),
    output: workspaceCheckSchema,
  },
  /** Marks the notices as read: a loss is not reported again at the next start. */
  'workspace:dismissNotices': {
    writes: ['notices'],
    subject: [],
    input: z.strictObject({}),
    output: z.null(),
  },
  /** The size of the folder, with everything in it. */
  'workspace:size': {
    reads: [...progress, 'archive', 'backups', 'settings'],
    input: z.strictObject({}),
    output: z.strictObject({ bytes: z.int().nonnegative(), files: z.int().nonnegative() }),
  },
  /** Shows the folder in the file manager of the system. `opened` is false if there is none. */
  'workspace:reveal': {
    input: z.strictObject({}),
    output: z.strictObject({ opened: z.boolean() }),
  },
  /** Makes a sample workspace in a new folder; null if the host names no folder. */
  'workspace:makeSample': {
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string() }).nullable(),
  },
  /** The licences of Waymark and of its parts. */
  'workspace:licences': {
    reads: [],
    input: z.strictObject({}),
    output: z.array(licenceSchema),
  },
  /**
   * Starts over in a workspace that is damaged and has no usable backup. Its files are moved to `damaged/`.
   * Throws `invalid-input` if the workspace can be opened.
   */
  'workspace:startOver': {
    input: z.strictObject({}),
    output: z.null(),
  },
  /** Shows the sample instead of the workspace, or goes back to the workspace. `workspace:replaced` follows. */
  'workspace:showSample': {
    input: z.strictObject({ shown: z.boolean() }),
    output: z.null(),
  },
} as const;
