import fs from 'node:fs';
import { nodeFileSystem } from './file-system.ts';
import { workspaceFiles } from './files.ts';

/** Tells the process that holds a workspace that another one was started on it, by touching its lock. */
export async function announceSecondInstance(folder: string): Promise<void> {
  await nodeFileSystem.touch(workspaceFiles(folder).lock).catch(() => {});
}

/** Calls back whenever another process was started on the workspace, on some systems twice. @returns an unsubscribe function */
export function listenForSecondInstances(folder: string, listener: () => void): () => void {
  try {
    const watcher = fs.watch(workspaceFiles(folder).lock, { persistent: false }, (what) => {
      if (what === 'change') listener();
    });
    watcher.on('error', () => {});
    return () => watcher.close();
  } catch {
    // Without a way to watch files the second start is still refused; only the window does not come forward.
    return () => {};
  }
}
