import { z } from 'zod';
import type { Result } from '../domain/base/result.ts';
import { evidenceLink } from '../domain/base/text.ts';
import { backupRequests } from './backups.ts';
import { draftRequests } from './drafts.ts';
import { evidenceRequests } from './evidence.ts';
import { fileDialogSchema, fileRequests } from './files.ts';
import { jobProgressSchema, jobRequests } from './jobs.ts';
import type { JobWord } from './jobs.ts';
import type { Entry } from './entry.ts';
import { journalRequests } from './journal.ts';
import { keyRequests } from './keys.ts';
import { materialRequests } from './materials.ts';
import { pathRequests } from './paths.ts';
import { changeSchema, progressRequests } from './progress.ts';
import { planRequests } from './plans.ts';
import { recheckRequests } from './rechecks.ts';
import { reportRequests } from './reports.ts';
import { timeRequests } from './times.ts';
import { settingsRequests } from './settings.ts';
import { mentorRequests } from './mentor.ts';
import { peopleRequests } from './people.ts';
import { reviewRequests } from './reviews.ts';
import { standingRequests } from './standing.ts';
import { workspaceRequests } from './workspace.ts';
import { messageSchema } from '../domain/messages/message-schema.ts';

/** Every request to main, with the schemas of its input and output. */
export const requests = {
  ...workspaceRequests,
  ...progressRequests,
  ...standingRequests,
  ...recheckRequests,
  ...planRequests,
  ...timeRequests,
  ...journalRequests,
  ...evidenceRequests,
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
  /**
   * Asks, then opens an address outside the app or shows a file in its folder. `opened` is false if the learner
   * refused.
   */
  'links:open': {
    input: z.strictObject({ url: evidenceLink }),
    output: z.strictObject({ opened: z.boolean() }),
  },
} as const satisfies Record<string, Entry>;

/** Every event that main sends, with the schema of its payload. */
export const events = {
  'progress:changed': changeSchema,
  /** The answers to these queries may have changed. */
  'answers:stale': z.strictObject({ requests: z.array(z.string()).readonly() }),
  /** All progress was replaced (a backup was restored): open the workspace again. */
  'workspace:replaced': z.strictObject({}),
  'store:state': z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('saving') }),
    /** `backups` says why no backups can be made; null if they can. */
    z.strictObject({ state: z.literal('saved'), backups: messageSchema.nullable() }),
    z.strictObject({ state: z.literal('failed'), message: messageSchema }),
  ]),
  /** The progress of a job. */
  'job:progress': jobProgressSchema,
  /** The host needs a file from the learner, and has no dialog of its own. */
  'files:dialog': fileDialogSchema,
  /** The system passed a file to the app: request it with `files:next`. */
  'files:pending': z.strictObject({}),
  /** A command of the native menu, by its name in `window:menu`. */
  'command:run': z.strictObject({ command: z.string() }),
} as const satisfies Record<string, z.ZodType>;

type Requests = typeof requests;
export type RequestName = keyof Requests;
export type EventName = keyof typeof events;
/** The input of a request, as it is sent. */
export type Input<N extends RequestName> = z.input<Requests[N]['input']>;
/** The parsed input, as a handler gets it. */
export type Parsed<N extends RequestName> = z.output<Requests[N]['input']>;
export type Output<N extends RequestName> = z.output<Requests[N]['output']>;
export type Payload<N extends EventName> = z.output<(typeof events)[N]>;

/** `window.waymark`, as the preload exposes it. */
export interface Bridge {
  /**
   * Sends a request to main.
   * @param job a name for this request, used by `job:progress` and `jobs:cancel`
   */
  readonly request: <N extends RequestName>(
    name: N,
    input: Input<N>,
    job?: string,
  ) => Promise<Result<Output<N>>>;
  /** Listens to an event of main; returns an unsubscribe function. */
  readonly on: <N extends EventName>(name: N, listener: (payload: Payload<N>) => void) => () => void;
}

/** The token of one job, passed to its handler beside the input. */
export interface Job {
  /** Aborted once nobody waits for the answer any more. */
  readonly signal: { readonly aborted: boolean; throwIfAborted(): void };
  /**
   * Reports the progress of the work.
   * @param share from 0 to 1. At 1 the job can no longer be cancelled
   * @throws WaymarkError `cancelled` if nobody waits for the answer any more
   */
  report(share: number, word: JobWord): void;
}

/** One function per request. A missing handler is a type error. */
export type Handlers = {
  readonly [N in RequestName]: (input: Parsed<N>, job: Job) => Promise<Output<N>>;
};

/** The handlers of one subject: for `progress`, those of `progress:mark` and so on. */
export type HandlersOf<Feature extends string> = Pick<Handlers, Extract<RequestName, `${Feature}:${string}`>>;
