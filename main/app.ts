import { events, requests } from '../domain/contract/index.ts';
import type { Handlers, Payload } from '../domain/contract/index.ts';
import type { EventName, RequestName } from '../domain/contract/names.ts';
import { error, ok, WaymarkError } from '../domain/result.ts';
import type { Problem, Result } from '../domain/result.ts';
import type { Host } from './host.ts';

export interface AppOptions {
  /** The workspace: the folder that holds all that one learner has. */
  readonly folder: string;
  /** The folder of the bundled learning paths, icons and so on. */
  readonly resources: string;
  /** Waymark's own version. */
  readonly version: string;
  readonly host: Host;
}

export type EventListener = <N extends EventName>(name: N, payload: Payload<N>) => void;

/** Waymark without a window: one guarded way in, one way out for events. */
export interface App {
  /** Why the workspace could not be opened; `workspace:open` answers with the same. */
  readonly problem: Problem | undefined;
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
export async function openApp(_options: AppOptions): Promise<App> {
  void [events, requests, ok, error, WaymarkError];
  throw new Error('being written');
}
export type { Handlers, RequestName };
