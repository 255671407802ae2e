import { z } from 'zod';
import { fileEndings, filePlaces, longestFileName, longestPart } from './file-kinds.ts';
import type { FileKind } from './file-kinds.ts';
import { verdictSchema } from './verdict.ts';
import { issueCode } from '../domain/messages/fault-of.ts';

/** A file dialog that the window must show because its host has none. */
export const fileDialogSchema = z.strictObject({
  dialog: z.int().positive(),
  mode: z.enum(['open', 'save']),
  /** The suggested name; empty if a file is opened. */
  name: z.string(),
  endings: z.array(z.string()).readonly(),
});
export type FileDialogRequest = z.infer<typeof fileDialogSchema>;

// oxlint-disable-next-line no-control-regex -- a name must not contain them
const notInNames = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]|[. ]$|^\./;

/** A name that is valid on every system and has no invisible characters. */
export const fileName = z
  .string()
  .min(1)
  .max(longestFileName)
  .refine((name) => !notInNames.test(name), issueCode('fileName'));

// A file or folder on the disk may have any name, except one that leads out of its folder.
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
        /** The time of its last change, ms since 1970. */
        at: z.number(),
      }),
    )
    .readonly(),
  /** The number of entries that are not listed. */
  more: z.int().nonnegative(),
});
export type FileListing = z.infer<typeof listing>;

export const fileRequests = {
  /** Lets the learner choose a file to read; null if they cancel. */
  'files:open': {
    input: z.strictObject({ kind: z.enum(Object.keys(fileEndings) as FileKind[]) }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
  /**
   * Receives one part, in Base64, of a file that the learner dropped on the window. The answer to the last part is the
   * name under which the file can be read; before, it is null.
   * @param drop identifies the file among others that are dropped at the same time
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
  /** The next file that the system or a command line passed to the app. It can be read like a chosen one. */
  'files:next': {
    input: z.strictObject({}),
    output: z.strictObject({ file: z.string(), name: z.string() }).nullable(),
  },
  /** Whether a chosen or dropped share, review or report is as Waymark wrote it. */
  'files:verify': {
    input: z.strictObject({ file: z.string().max(4096) }),
    output: verdictSchema,
  },
  /** Shows the folder of a file that was saved in this window. `opened` is false if there is no file manager. */
  'files:reveal': {
    input: z.strictObject({ file: z.string().max(4096) }),
    output: z.strictObject({ opened: z.boolean() }),
  },
  /** The content of a folder for the window's own dialog: folders, and files with the requested endings. */
  'files:list': { input: z.strictObject(where), output: listing },
  /** Ends the window's own dialog. `taken` is false if the learner refuses to replace the existing file. */
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
