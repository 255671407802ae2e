import { useEffect, useSyncExternalStore } from 'react';
import { ErrorBoundary } from './frame/ErrorBoundary.tsx';
import { ProblemScreen } from './frame/ProblemScreen.tsx';
import { PathScreen } from './features/path/PathScreen.tsx';
import { ToastProvider } from './ui/Toasts.tsx';
import { WorkspaceProvider } from './use-workspace.tsx';
import type { Workspace } from './workspace.ts';

/** The window: the workspace, or why it cannot be shown. */
export function App({ workspace }: { workspace: Workspace }) {
  const view = useSyncExternalStore(workspace.subscribe, workspace.view);
  const problem = useSyncExternalStore(workspace.subscribe, workspace.problem);
  useEffect(() => {
    // For the hosts: there is something to see. Two frames on, so that it has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => (document.documentElement.dataset['ready'] = 'true')),
    );
  }, []);
  if (problem) return <ProblemScreen problem={problem} onRetry={() => void workspace.open()} />;
  if (!view) return null;
  return (
    <ErrorBoundary>
      <WorkspaceProvider value={workspace}>
        <ToastProvider>
          <PathScreen />
        </ToastProvider>
      </WorkspaceProvider>
    </ErrorBoundary>
  );
}
