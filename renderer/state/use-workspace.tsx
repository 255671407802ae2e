import { createContext, use, useSyncExternalStore } from 'react';
import type { Workspace, WorkspaceView } from './workspace.ts';

const WorkspaceContext = createContext<Workspace | null>(null);

export const WorkspaceProvider = WorkspaceContext;

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (workspace === null) throw new Error('There is no workspace around this component.');
  return workspace;
}

/**
 * The current view of the workspace; the component renders again on every change. Use it only below an opened
 * workspace.
 */
export function useView(): WorkspaceView {
  return useViewOf((view) => view);
}

/**
 * A part of the view; the component renders again only if that part changes. For components that are rendered
 * many times, or whose part stays the same while items are marked.
 * @param select returns the part, and must not create a new object
 */
export function useViewOf<T>(select: (view: WorkspaceView) => T): T {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, () => {
    const view = workspace.view();
    if (view === undefined) throw new Error('The workspace is not open.');
    return select(view);
  });
}
