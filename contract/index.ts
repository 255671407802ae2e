import { z } from 'zod';
import type { Result } from '../domain/base/result.ts';
import { evidenceLink } from '../domain/base/text.ts';
import { backupRequests } from './backups.ts';
import { draftRequests } from './drafts.ts';
import { fileDialogSchema, fileRequests } from './files.ts';
import { jobProgressSchema, jobRequests } from './jobs.ts';
import type { JobWord } from './jobs.ts';
import type { Entry } from './entry.ts';
import { keyRequests } from './keys.ts';
import { materialRequests } from './materials.ts';
import { pathRequests } from './paths.ts';
import { changeSchema, progressRequests } from './progress.ts';
import { reportRequests } from './reports.ts';
import { settingsRequests } from './settings.ts';
import { mentorRequests } from './mentor.ts';
import { peopleRequests } from './people.ts';
import { reviewRequests } from './reviews.ts';
import { standingRequests } from './standing.ts';
import { workspaceRequests } from './workspace.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';

/** Every request between window and main, with the schemas of what goes in and what comes out. */
export const requests = {
  ...workspaceRequests,
  ...progressRequests,
  ...standingRequests,
  ...draftRequests,
  ...pathRequests,
  ...materialRequests,
  ...backupRequests,
  ...fileRequests,
  ...reportRequests,
  ...reviewRequests,
  ...mentorRequests,
  ...peopleRequests,
  ...keyRequests,
  ...settingsRequests,
  ...jobRequests,
  /** Opens an address outside the app, or shows where a file lies, after asking. `opened` is false where the learner said no. */
  'links:open': {
    input: z.strictObject({ url: evidenceLink }),
    output: z.strictObject({ opened: z.boolean() }),
  },
} as const satisfies Record<string, Entry>;

/** Every event that main sends, with the schema of what it carries. */
export const events = {
  'progress:changed': changeSchema,
  /** These queries may have another answer now. */
  'answers:stale': z.strictObject({ requests: z.array(z.string()).readonly() }),
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
  /** The system gave the app a file: ask for it (`files:next`). */
  'files:pending': z.strictObject({}),
  /** A command of the native menu, as `window:menu` named it. */
  'command:run': z.strictObject({ command: z.string() }),
} as const satisfies Record<string, z.ZodType>;

type Requests = typeof requests;
export type RequestName = keyof Requests;
export type EventName = keyof typeof events;
/** What is sent with a request. */
export type Input<N extends RequestName> = z.input<Requests[N]['input']>;
/** What a handler gets: the input, parsed. */
export type Parsed<N extends RequestName> = z.output<Requests[N]['input']>;
export type Output<N extends RequestName> = z.output<Requests[N]['output']>;
export type Payload<N extends EventName> = z.output<(typeof events)[N]>;

/** `window.waymark`, as the preload exposes it. */
export interface Bridge {
  /**
   * Sends a request to main.
   * @param job a name for this request, by which `job:progress` reports on it and `jobs:cancel` ends it
   */
  readonly request: <N extends RequestName>(
    name: N,
    input: Input<N>,
    job?: string,
  ) => Promise<Result<Output<N>>>;
  /** Listens to an event of main; returns an unsubscribe function. */
  readonly on: <N extends EventName>(name: N, listener: (payload: Payload<N>) => void) => () => void;
}

/** What a handler gets beside its input: the token of this one request. */
export interface Job {
  /** Aborted if nobody waits for the answer any more. */
  readonly signal: { readonly aborted: boolean; throwIfAborted(): void };
  /**
   * Reports how far the work has come.
   * @param share from 0 to 1; from 1 on it can no longer be cancelled: the rest is done in one go
   * @throws WaymarkError `cancelled` if nobody waits for it any more
   */
  report(share: number, word: JobWord): void;
}

/** One function per request. A handler that is missing is a type error. */
export type Handlers = {
  readonly [N in RequestName]: (input: Parsed<N>, job: Job) => Promise<Output<N>>;
};

/** The handlers of one feature: of `progress`, those of `progress:mark` and so on. */
export type HandlersOf<Feature extends string> = Pick<Handlers, Extract<RequestName, `${Feature}:${string}`>>;
