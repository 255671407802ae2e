import { createContext, use, useSyncExternalStore } from 'react';
import type { Workspace, WorkspaceView } from './workspace.ts';

const WorkspaceContext = createContext<Workspace | null>(null);

export const WorkspaceProvider = WorkspaceContext;

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (workspace === null) throw new Error('There is no workspace around this component.');
  return workspace;
}

/** What the workspace shows now; the component is rendered again when it changes. Only below an opened workspace. */
export function useView(): WorkspaceView {
  const workspace = useWorkspace();
  const view = useSyncExternalStore(workspace.subscribe, workspace.view);
  if (view === undefined) throw new Error('The workspace is not open.');
  return view;
}
