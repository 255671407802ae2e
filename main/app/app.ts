import type { Bounds } from '../../contract/settings.ts';
import type { Notice } from '../../contract/workspace.ts';
import type { Problem, Result } from '../../domain/base/result.ts';
import { UserFiles } from '../files/user-files.ts';
import type { AppOptions, EventListener } from '../kernel/options.ts';
import { PendingFiles } from '../kernel/pending-files.ts';
import { problemOf } from '../kernel/problem-of.ts';
import { nodeFileSystem } from '../store/file-system.ts';
import { announceSecondInstance, listenForSecondInstances } from '../store/second-instance.ts';
import { dispatcher } from './dispatch.ts';
import { OpenWorkspaces } from './open-workspaces.ts';

/** Waymark without a window: requests come in through `handle`, events go out through `subscribe`. */
export interface App {
  /** Why the workspace could not be opened; requests that need it fail with the same problem. */
  readonly problem: Problem | undefined;
  /** What the user must know about how the workspace was opened. */
  readonly notices: readonly Notice[];
  /** The last position of the window on this workspace. */
  readonly lastBounds: Bounds | undefined;
  /** Saves the position of the window. Never fails: it is not the user's work. */
  rememberBounds(bounds: Bounds): void;
  /**
   * Parses `input` and calls the handler of `name`. Never rejects: an error is an answer too.
   * @param job the sender's name for this request; see `Bridge`
   */
  handle(name: unknown, input: unknown, job?: unknown): Promise<Result<unknown>>;
  /** Listens to all events; returns an unsubscribe function. */
  subscribe(listener: EventListener): () => void;
  /** Calls back when another process was started on the same workspace. */
  onSecondInstance(listener: () => void): void;
  /** Accepts a file from the system or a command line, for the window to open. @param file its full path */
  takeFile(file: string): void;
  /** Waits for writes under way, then releases the workspace. */
  close(): Promise<void>;
}

/**
 * Opens the app on a workspace. If the workspace cannot be opened, the app answers with the problem, and
 * `workspace:open` tries again. With `access: 'read'`, the first request that needs the workspace opens it.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const { folder, host, access = 'write' } = options;
  const listeners = new Set<EventListener>();
  const emit: EventListener = (name, payload) => {
    for (const listener of listeners) {
      try {
        listener(name, payload);
      } catch (failure) {
        // A failing listener must not turn a successful save into an error.
        problemOf(failure);
      }
    }
  };
  const secondInstanceListeners = new Set<() => void>();
  let stopListening = () => {};
  const pending = new PendingFiles();
  const takeFile = (file: string) => {
    pending.add(file);
    emit('files:pending', {});
  };
  const { fs = nodeFileSystem, resources, version } = options;
  const surroundings = { folder, fs, resources, version, host, files: new UserFiles(host), pending, emit };
  const workspaces = new OpenWorkspaces(surroundings, options, () => {
    if (access === 'read') return;
    // Only the process that has the workspace open hears of second instances.
    stopListening = listenForSecondInstances(folder, (files) => {
      files.forEach(takeFile);
      secondInstanceListeners.forEach((listener) => listener());
    });
  });
  if (access === 'write') await workspaces.open();
  // A second window brings the first one to the front; a terminal command leaves it alone.
  const { problem } = workspaces;
  if (problem?.kind === 'busy' && host.name !== 'terminal') {
    // On another computer the path of a file means nothing.
    const files = problem.message.code === 'lock.here' ? options.files : [];
    await announceSecondInstance(folder, files);
  } else options.files?.forEach(takeFile);
  return {
    get problem() {
      return workspaces.problem;
    },
    get notices() {
      return workspaces.notices;
    },
    get lastBounds() {
      return workspaces.bounds;
    },
    rememberBounds: (bounds) => workspaces.rememberBounds(bounds),
    handle: dispatcher(workspaces),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSecondInstance: (listener) => void secondInstanceListeners.add(listener),
    takeFile,
    async close() {
      stopListening();
      await workspaces.close();
    },
  };
}
