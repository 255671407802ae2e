import { z } from 'zod';
import { fileEndings, filePlaces, longestFileName, longestPart } from './file-kinds.ts';
import type { FileKind } from './file-kinds.ts';
import { verdictSchema } from './verdict.ts';
import { issueCode } from '../domain/messages/fault-of.ts';

/** A file dialog that the window is to show, where its host has none. */
export const fileDialogSchema = z.strictObject({
  dialog: z.int().positive(),
  mode: z.enum(['open', 'save']),
  /** The name to begin with; empty where a file is opened. */
  name: z.string(),
  endings: z.array(z.string()).readonly(),
});
export type FileDialogRequest = z.infer<typeof fileDialogSchema>;

// oxlint-disable-next-line no-control-regex -- they are what a name must not have
const notInNames = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]|[. ]$|^\./;

/** A name that a file may have on every system, and that shows as what it is. */
export const fileName = z
  .string()
  .min(1)
  .max(longestFileName)
  .refine((name) => !notInNames.test(name), issueCode('fileName'));

// What lies on the disk already may have any name but one that leads elsewhere.
export const step = z
  .string()
  .min(1)
  .max(255)
  // oxlint-disable-next-line no-control-regex -- NUL ends a path
  .refine((name) => name !== '.' && name !== '..' && !/[/\\\u0000]/.test(name));

const where = { dialog: z.int(), place: z.enum(filePlaces), folder: z.array(step).max(40) };

const listing = z.strictObject({
  /** The folder as the system names it. */
  path: z.string(),
  entries: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['folder', 'file']),
        bytes: z.int().nonnegative(),
        /** When it was last changed, ms since 1970. */
        at: z.number(),
      }),
    )
    .readonly(),
  /** How many more there are than are listed. */
  more: z.int().nonnegative(),
});
export type FileListing = z.infer<typeof listing>;

export const fileRequests = {
  /** Lets the learner choose a file to be read; null where they cancel. Only a file chosen so is ever read. */
  'files:open': {
    input: z.strictObject({ kind: z.enum(Object.keys(fileEndings) as FileKind[]) }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
  /**
   * Takes in a file that the learner has dropped on the window, part by part, in Base64. With the last part it answers a
   * name by which the file can be read; null before.
   * @param drop tells it from others that may come at the same time
   */
  'files:drop': {
    input: z.strictObject({
      drop: z.uuid(),
      part: z.base64().max(Math.ceil(longestPart / 3) * 4),
      isFirst: z.boolean(),
      isLast: z.boolean(),
    }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
  /** The next file that the system or a command line gave the app; it can be read as one that was chosen. */
  'files:next': {
    input: z.strictObject({}),
    output: z.strictObject({ file: z.string(), name: z.string() }).nullable(),
  },
  /** Whether a share, a review or a report that the user has chosen or dropped is as Waymark wrote it. */
  'files:verify': {
    input: z.strictObject({ file: z.string().max(4096) }),
    output: verdictSchema,
  },
  /** Shows the folder of a file that was saved in this window. `opened` is false where there is no file manager. */
  'files:reveal': {
    input: z.strictObject({ file: z.string().max(4096) }),
    output: z.strictObject({ opened: z.boolean() }),
  },
  /** What the window's own dialog can show of a folder: folders, and files with the endings asked for. */
  'files:list': { input: z.strictObject(where), output: listing },
  /** Ends the window's own dialog. `taken` is false where the learner does not want the file there replaced. */
  'files:answer': {
    input: z.strictObject({
      dialog: z.int(),
      choice: z
        .strictObject({ place: where.place, folder: where.folder, name: z.string().max(4096) })
        .nullable(),
    }),
    output: z.strictObject({ taken: z.boolean() }),
  },
} as const;
