import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { HandedOver } from './launch.ts';

/**
 * Claims a workspace for this process. Electron's lock is in its data folder, so each workspace gets its own
 * data folder.
 * @returns false if another Waymark window has the workspace; that window then comes to the front and opens
 * the files
 */
export function claimWorkspace(folder: string, files: readonly string[]): boolean {
  const data = shellFolder(app.getPath('appData'), folder);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  app.setPath('userData', data);
  app.setPath('sessionData', data);
  return app.requestSingleInstanceLock({ files } satisfies HandedOver);
}

/** Electron's own folder (caches, window state) for a workspace; never the workspace itself. */
export function shellFolder(appData: string, workspace: string): string {
  const name = createHash('sha256').update(workspace).digest('hex').slice(0, 16);
  return join(appData, 'Waymark Shell', name);
}
