import { createContext, use, useSyncExternalStore } from 'react';
import type { Workspace, WorkspaceView } from './workspace.ts';

const WorkspaceContext = createContext<Workspace | null>(null);

export const WorkspaceProvider = WorkspaceContext;

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (workspace === null) throw new Error('There is no workspace around this component.');
  return workspace;
}

/** What the workspace shows now; the component is rendered again when anything of it changes. Only below an opened workspace. */
export function useView(): WorkspaceView {
  return useViewOf((view) => view);
}

/**
 * A part of what the workspace shows now; the component is rendered again when that part is another one. For what is
 * there many times, or stays the same while items are marked.
 * @param select takes the part out, and makes no new object of its own
 */
export function useViewOf<T>(select: (view: WorkspaceView) => T): T {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, () => {
    const view = workspace.view();
    if (view === undefined) throw new Error('The workspace is not open.');
    return select(view);
  });
}
