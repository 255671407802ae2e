import { createHash } from 'node:crypto';
import type { Entry } from '../../contract/entry.ts';
import { requests } from '../../contract/index.ts';
import type { EventName, Payload, RequestName } from '../../contract/index.ts';
import { jobId } from '../../contract/jobs.ts';
import { error, ok } from '../../domain/result.ts';
import type { Problem, Result } from '../../domain/result.ts';
import type { Bounds } from '../../contract/settings.ts';
import type { Notice } from '../../contract/workspace.ts';
import { Arrivals } from '../kernel/pending-files.ts';
import { Desk } from './open-workspaces.ts';
import type { Host } from '../kernel/host.ts';
import { problemOf } from '../kernel/problem-of.ts';
import { nothingChanged } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { announceSecondInstance, listenForSecondInstances } from '../store/second-instance.ts';
import { faultOf } from '../../domain/words/fault-of.ts';
import { message } from '../../domain/words/message.ts';

export { problemOf };

export interface AppOptions {
  /** Where this installation keeps what belongs to it alone, and is never copied with a workspace. */
  readonly installation?: string;
  /** The workspace: the folder that holds all that one learner has. */
  readonly folder: string;
  /** The folder of the bundled learning paths, icons and so on. */
  readonly resources: string;
  /** Waymark's own version. */
  readonly version: string;
  readonly host: Host;
  /** The files to open in the window, wherever that is: their full paths. */
  readonly files?: readonly string[] | undefined;
  /** Another disk than the real one; for tests. */
  readonly fs?: FileSystem;
}

export type EventListener = <N extends EventName>(name: N, payload: Payload<N>) => void;

/** Waymark without a window: one guarded way in, one way out for events. */
export interface App {
  /** Why the workspace could not be opened; every request answers with the same. */
  readonly problem: Problem | undefined;
  /** What the learner must be told about how the workspace was opened. */
  readonly notices: readonly Notice[];
  /** Where the window was when it was last open on this workspace. */
  readonly lastBounds: Bounds | undefined;
  /** Keeps where the window is. Never fails: it is no work of the learner's. */
  rememberBounds(bounds: Bounds): void;
  /**
   * Parses `input`, calls the handler of `name`, and answers with data, errors included. Never rejects.
   * @param job the sender's name for this request; see `Bridge`
   */
  handle(name: unknown, input: unknown, job?: unknown): Promise<Result<unknown>>;
  /** Listens to everything main has to say; returns an unsubscribe function. */
  subscribe(listener: EventListener): () => void;
  /** Calls back when another process was started on the same workspace. */
  onSecondInstance(listener: () => void): void;
  /** Takes a file that the system or a command line gave, for the window to open. @param file its full path */
  takeFile(file: string): void;
  /** Waits for what is on its way to disk, then lets go of the workspace. */
  close(): Promise<void>;
}

/** Opens a workspace. Where that fails the app still answers, with the problem, and `workspace:open` tries again. */
export async function openApp(options: AppOptions): Promise<App> {
  const { folder } = options;
  const listeners = new Set<EventListener>();
  const emit: EventListener = (name, payload) => {
    for (const listener of listeners) {
      try {
        listener(name, payload);
      } catch (failure) {
        // Whoever listens badly must not turn what is saved into an error.
        problemOf(failure);
      }
    }
  };
  const secondInstanceListeners = new Set<() => void>();
  let stopListening = () => {};
  // Only the process that holds the workspace hears of others.
  const arrivals = new Arrivals();
  const takeFile = (file: string) => {
    arrivals.add(file);
    emit('files:came', {});
  };
  const desk = new Desk({ ...options, arrivals }, emit, () => {
    stopListening = listenForSecondInstances(folder, (files) => {
      files.forEach(takeFile);
      secondInstanceListeners.forEach((listener) => listener());
    });
  });
  await desk.open();
  // A second window brings the first one forward; a command in a terminal leaves it where it is.
  const { problem } = desk;
  if (problem?.kind === 'busy' && options.host.name !== 'terminal') {
    // On another computer the name of a file means nothing.
    const files = problem.message.code === 'lock.here' ? options.files : [];
    await announceSecondInstance(folder, files);
  } else options.files?.forEach(takeFile);
  return {
    get problem() {
      return desk.problem;
    },
    get notices() {
      return desk.notices;
    },
    get lastBounds() {
      return desk.bounds;
    },
    rememberBounds: (bounds) => desk.rememberBounds(bounds),
    handle: dispatcher(desk),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSecondInstance: (listener) => void secondInstanceListeners.add(listener),
    takeFile,
    async close() {
      stopListening();
      await desk.close();
    },
  };
}

function dispatcher(desk: Desk): App['handle'] {
  return async (name, input, job) => {
    if (!isRequestName(name)) return error('invalid-input', message('request.unknown'));
    const parsed = requests[name].input.safeParse(input ?? {}, { reportInput: true });
    if (!parsed.success) {
      const faults = parsed.error.issues
        .slice(0, 20)
        .map((issue) => ({ place: issue.path.map(String).join('.'), message: faultOf(issue) }));
      const { place, message: fault } = faults[0]!;
      const where = place === '' ? message('request.whole') : place;
      return error('invalid-input', message('request.invalid', { place: where, fault }), {
        request: name,
        faults,
      });
    }
    const entry: Entry = requests[name];
    const isFollowed = entry.writes !== undefined && entry.silent !== true;
    const id = jobId.safeParse(job).data;
    const answer = () =>
      settle(
        desk.answer(name, parsed.data, id).then((output) => checked(name, output)),
        (failure) => problemOf(failure, desk.folder, isFollowed ? undefined : nothingChanged),
      );
    return isFollowed
      ? desk.saving.follow(subjectOf(name, entry.subject, parsed.data), answer, entry.typed)
      : answer();
  };
}

// What is large: to check all that the window shows at once would add a third to the time that the largest workspaces
// take to open (140 ms with 100,000 events, beside 0.01 ms for a change). The tests hold it against its schema, and a
// share that is opened has been held against the same one.
const unchecked: ReadonlySet<RequestName> = new Set([
  'workspace:open',
  'reviewing:open',
  'sharing:prepare',
  'sharing:show',
]);

/** An answer that is what the contract promises. @throws where it is not: a bug of ours */
function checked(name: RequestName, output: unknown): unknown {
  if (unchecked.has(name)) return output;
  const { error: fault } = requests[name].output.safeParse(output);
  if (fault) throw new Error(`The answer to ${name} is not what the contract says: ${fault.message}`);
  return output;
}

/** What a write is about, as text; see `Entry` in the contract. A long one is named by its hash. */
function subjectOf(name: RequestName, subject: readonly string[] | 'given', input: object): string {
  const fields = input as Readonly<Record<string, unknown>>;
  const about =
    subject === 'given'
      ? Object.keys(fields).filter((field) => fields[field] !== undefined)
      : subject.map((field) => fields[field]);
  const text = JSON.stringify([name, ...about]);
  return text.length > longestSubject ? createHash('sha256').update(text).digest('hex') : text;
}

const longestSubject = 1000;

/** What a handler answers, or why it failed, as data. */
async function settle(work: Promise<unknown>, tell: (failure: unknown) => Problem): Promise<Result<unknown>> {
  try {
    return ok(await work);
  } catch (failure) {
    return { ok: false, error: tell(failure) };
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}
