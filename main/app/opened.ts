import type { Job } from '../../contract/index.ts';
import { handlersOf, handlersWithout } from '../features/index.ts';
import type { Surroundings, Workspace } from '../workspace/workspace.ts';

type Handler = (input: unknown, job: Job) => Promise<unknown>;
/** The handlers of requests, by name. */
export type HandlerTable = Readonly<Record<string, Handler>>;

/** An open workspace, with the handlers of its requests. */
export interface Opened {
  readonly workspace: Workspace;
  readonly handlers: HandlerTable;
  /** The handlers that need no open workspace. */
  readonly without: HandlerTable;
  readonly close: () => Promise<void>;
}

/** @param close closes the workspace, and whatever else ends with it */
export function opened(workspace: Workspace, close = () => workspace.close()): Opened {
  return {
    workspace,
    close,
    handlers: asTable(handlersOf(workspace)),
    without: withoutWorkspace(workspace),
  };
}

/** The handlers that need no open workspace. */
export function withoutWorkspace(surroundings: Surroundings): HandlerTable {
  return asTable(handlersWithout(surroundings));
}

/** Names and schemas come from one table, so the parsed input has the type that the handler expects. */
function asTable(handlers: object): HandlerTable {
  return handlers as HandlerTable;
}
