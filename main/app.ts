import { requests } from '../domain/contract/index.ts';
import type { Handlers, Payload } from '../domain/contract/index.ts';
import { requestNames } from '../domain/contract/names.ts';
import type { EventName, RequestName } from '../domain/contract/names.ts';
import { error, ok, WaymarkError } from '../domain/result.ts';
import type { Problem, Result } from '../domain/result.ts';
import type { Notice } from '../domain/contract/workspace.ts';
import type { Host } from './host.ts';
import { backupsService } from './services/backups.ts';
import { loadPath } from './services/paths.ts';
import { progressService } from './services/progress.ts';
import { workspaceService } from './services/workspace.ts';
import type { FileSystem } from './store/file-system.ts';
import { knock, listenForKnocks } from './store/knock.ts';
import { Store } from './store/store.ts';

export interface AppOptions {
  /** The workspace: the folder that holds all that one learner has. */
  readonly folder: string;
  /** The folder of the bundled learning paths, icons and so on. */
  readonly resources: string;
  /** Waymark's own version. */
  readonly version: string;
  readonly host: Host;
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
  /** Parses `input`, calls the handler of `name`, and answers with data, errors included. Never rejects. */
  handle(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** Listens to everything main has to say; the answer stops listening. */
  subscribe(listener: EventListener): () => void;
  /** Calls back when another process was started on the same workspace. */
  onKnock(listener: () => void): void;
  /** Waits for what is on its way to disk, then lets go of the workspace. */
  close(): Promise<void>;
}

/** Opens a workspace. Where that fails the app still answers, with the problem. */
export async function openApp(options: AppOptions): Promise<App> {
  const { folder } = options;
  const listeners = new Set<EventListener>();
  const emit: EventListener = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  const subscribe = (listener: EventListener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  let store: Store | undefined;
  try {
    const opened = (store = await Store.open(folder, options));
    const handlers = composeHandlers(opened, await loadPath(options.resources), options, emit);
    const knocks: (() => void)[] = [];
    return {
      problem: undefined,
      notices: opened.notices,
      handle: dispatcher(handlers, emit),
      subscribe,
      onKnock: (listener) => knocks.push(listenForKnocks(folder, listener)),
      async close() {
        for (const stop of knocks) stop();
        await opened.close();
      },
    };
  } catch (failure) {
    await store?.close();
    const problem = problemOf(failure);
    if (problem.kind === 'busy') await knock(folder);
    return {
      problem,
      notices: [],
      handle: async () => ({ ok: false, error: problem }),
      subscribe,
      onKnock: () => {},
      close: async () => {},
    };
  }
}

function composeHandlers(
  store: Store,
  path: Awaited<ReturnType<typeof loadPath>>,
  { version, host }: AppOptions,
  emit: EventListener,
): Handlers {
  return {
    ...workspaceService(store, path, { version, host: host.name }),
    ...progressService(store, path, (change) => emit('progress:changed', change)),
    ...backupsService(store, () => emit('workspace:replaced', {})),
    'links:open': async ({ url }) => ({ opened: await host.openLink(url) }),
  };
}

// All others write: the window shows whether what it asked for has reached the disk.
const reads: ReadonlySet<RequestName> = new Set([
  'workspace:open',
  'workspace:check',
  'progress:history',
  'backups:list',
  'links:open',
]);

function dispatcher(handlers: Handlers, emit: EventListener): App['handle'] {
  let writing = 0;
  return async (name, input) => {
    if (!isRequestName(name)) return error('invalid-input', 'There is no such request.');
    const parsed = requests[name].input.safeParse(input ?? {});
    if (!parsed.success) {
      const faults = parsed.error.issues
        .slice(0, 20)
        .map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`);
      return error('invalid-input', `This cannot be kept: ${faults[0]}. Nothing was changed.`, {
        request: name,
        faults,
      });
    }
    // The names and the schemas come from one table, so the parsed input is that of the handler.
    const handler = handlers[name] as (input: unknown) => Promise<unknown>;
    const result = () => settle(handler(parsed.data));
    if (reads.has(name)) return result();
    writing++;
    emit('store:state', { state: 'saving' });
    const written = await result();
    writing--;
    if (!written.ok && written.error.kind === 'disk')
      emit('store:state', { state: 'failed', message: written.error.message });
    else if (writing === 0) emit('store:state', { state: 'saved' });
    return written;
  };
}

/** What a handler answers, or why it failed, as data. */
async function settle(work: Promise<unknown>): Promise<Result<unknown>> {
  try {
    return ok(await work);
  } catch (failure) {
    return { ok: false, error: problemOf(failure) };
  }
}

function isRequestName(name: unknown): name is RequestName {
  return (requestNames as readonly unknown[]).includes(name);
}

/** Any failure as data. What nobody foresaw keeps its stack for the log and shows a calm sentence. */
export function problemOf(failure: unknown): Problem {
  if (failure instanceof WaymarkError) return failure.problem;
  process.stderr.write(`waymark: ${failure instanceof Error ? failure.stack : String(failure)}\n`);
  return {
    kind: 'internal',
    message:
      'Waymark met a fault of its own. What was saved before is safe; try again, or start Waymark anew.',
  };
}
