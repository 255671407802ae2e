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

/** Waymark without a window: one guarded way in, one way out for events. */
export interface App {
  /** Why the workspace could not be opened; every request about it answers with the same. */
  readonly problem: Problem | undefined;
  /** What the user must be told about how the workspace was opened. */
  readonly notices: readonly Notice[];
  /** Where the window was when it was last open on this workspace. */
  readonly lastBounds: Bounds | undefined;
  /** Saves where the window is. Never fails: it is not the user's work. */
  rememberBounds(bounds: Bounds): void;
  /**
   * Parses `input`, calls the handler of `name`, and answers with data, errors included. Never rejects.
   * @param job the sender's name for this request; see `Bridge`
   */
  handle(name: unknown, input: unknown, job?: unknown): Promise<Result<unknown>>;
  /** Listens to all events; returns an unsubscribe function. */
  subscribe(listener: EventListener): () => void;
  /** Calls back when another process was started on the same workspace. */
  onSecondInstance(listener: () => void): void;
  /** Takes a file that the system or a command line gave, for the window to open. @param file its full path */
  takeFile(file: string): void;
  /** Waits for what is on its way to disk, then releases the workspace. */
  close(): Promise<void>;
}

/**
 * Opens a workspace. If that fails the app still answers, with the problem, and `workspace:open` tries again. With
 * `access: 'read'` it is opened by the first request that needs it.
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
  // Only the process that holds the workspace hears of others.
  const pending = new PendingFiles();
  const takeFile = (file: string) => {
    pending.add(file);
    emit('files:pending', {});
  };
  const { fs = nodeFileSystem, resources, version } = options;
  const surroundings = { folder, fs, resources, version, host, files: new UserFiles(host), pending, emit };
  const workspaces = new OpenWorkspaces(surroundings, options, () => {
    if (access === 'read') return;
    stopListening = listenForSecondInstances(folder, (files) => {
      files.forEach(takeFile);
      secondInstanceListeners.forEach((listener) => listener());
    });
  });
  if (access === 'write') await workspaces.open();
  // A second window brings the first one forward; a command in a terminal leaves it where it is.
  const { problem } = workspaces;
  if (problem?.kind === 'busy' && host.name !== 'terminal') {
    // On another computer the name of a file means nothing.
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
