import { z } from 'zod';
import type { Result } from '../result.ts';
import { evidenceLink } from '../text.ts';
import { backupRequests } from './backups.ts';
import { draftRequests } from './drafts.ts';
import { fileDialogSchema, fileRequests } from './files.ts';
import { jobProgressSchema, jobRequests } from './jobs.ts';
import type { JobWord } from './jobs.ts';
import type { EventName, RequestName } from './names.ts';
import { keyRequests } from './keys.ts';
import { materialRequests } from './materials.ts';
import { pathRequests } from './paths.ts';
import { changeSchema, progressRequests } from './progress.ts';
import { reportRequests } from './reports.ts';
import { settingsRequests } from './settings.ts';
import { reviewingRequests } from './reviewing.ts';
import { peopleRequests } from './people.ts';
import { sharingRequests } from './sharing.ts';
import { workspaceRequests } from './workspace.ts';
import { messageSchema } from '../words/message-schema.ts';

/** What a request takes and gives. */
type RequestSchemas = Effect & {
  /** It may take long: it tells its progress (`job:progress`), and can be cancelled. */
  readonly job?: true;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
};

/**
 * `write` changes what the learner made: the window shows whether it has reached the disk. `subject` is what the write is
 * about: the fields of the input that say so, or, of several settings, the names of those that are given. A later write
 * about the same makes up for one that failed.
 */
type Effect =
  | { readonly effect: 'read' }
  | {
      readonly effect: 'write';
      readonly subject: readonly string[] | 'given';
      /** It keeps what is being typed: if that fails, for whatever reason, the window says so where it tells of saving. */
      readonly typed?: true;
    };

/** Every request between window and main, with the schemas of what goes in and what comes out. */
export const requests = {
  ...workspaceRequests,
  ...progressRequests,
  ...draftRequests,
  ...pathRequests,
  ...materialRequests,
  ...backupRequests,
  ...fileRequests,
  ...reportRequests,
  ...sharingRequests,
  ...reviewingRequests,
  ...peopleRequests,
  ...keyRequests,
  ...settingsRequests,
  ...jobRequests,
  /** Opens an address outside the app, or shows where a file lies, after asking. `opened` is false where the learner said no. */
  'links:open': {
    effect: 'read',
    input: z.strictObject({ url: evidenceLink }),
    output: z.strictObject({ opened: z.boolean() }),
  },
} as const satisfies Record<RequestName, RequestSchemas>;

/** Every event that main sends, with the schema of what it carries. */
export const events = {
  'progress:changed': changeSchema,
  /** All progress was replaced (a backup was restored): open the workspace again. */
  'workspace:replaced': z.strictObject({}),
  'store:state': z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('saving') }),
    /** `backups` says why none can be made; null where they are. */
    z.strictObject({ state: z.literal('saved'), backups: messageSchema.nullable() }),
    z.strictObject({ state: z.literal('failed'), message: messageSchema }),
  ]),
  /** How far long work has come. */
  'job:progress': jobProgressSchema,
  /** The host needs a file from the learner, and has no dialog of its own. */
  'files:dialog': fileDialogSchema,
  /** The system gave the app a file: ask for it (`files:arrived`). */
  'files:came': z.strictObject({}),
  /** A command of the native menu, as `window:menu` named it. */
  'command:run': z.strictObject({ command: z.string() }),
} as const satisfies Record<EventName, z.ZodType>;

type Requests = typeof requests;
/** What the window sends with a request. */
export type Input<N extends RequestName> = z.input<Requests[N]['input']>;
/** What a handler gets: the input, parsed. */
export type Parsed<N extends RequestName> = z.output<Requests[N]['input']>;
export type Output<N extends RequestName> = z.output<Requests[N]['output']>;
export type Payload<N extends EventName> = z.output<(typeof events)[N]>;

type Feature<N extends string> = N extends `${infer F}:${string}` ? F : never;
type Verb<N extends string, F extends string> = N extends `${F}:${infer V}` ? V : never;

/** `window.waymark`, as the preload exposes it: `waymark.progress.mark({ ... })`. */
export type Bridge = {
  readonly [F in Feature<RequestName>]: {
    readonly [V in Verb<RequestName, F>]: `${F}:${V}` extends infer N extends RequestName
      ? (input: Input<N>) => Promise<Result<Output<N>>>
      : never;
  };
} & {
  /** Listens to an event of main; returns an unsubscribe function. */
  readonly on: <N extends EventName>(name: N, listener: (payload: Payload<N>) => void) => () => void;
};

/** What long work tells of itself; see main/jobs.ts. */
export interface Job {
  /**
   * Says how far the work has come.
   * @param share from 0 to 1; with 1 it can no longer be cancelled: what is left is done at one go
   * @throws WaymarkError `cancelled` where nobody waits for it any more
   */
  report(share: number, word: JobWord): void;
}

/** One function per request. A handler that is missing is a type error. */
export type Handlers = {
  readonly [N in RequestName]: (input: Parsed<N>, job: Job) => Promise<Output<N>>;
};
