import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { message } from '../../domain/messages/message.ts';
import { UsageError } from '../kernel/usage.ts';

/**
 * The folder of the workspace: the named one, else `WAYMARK_WORKSPACE`, else the usual place for the data of a program
 * on this system.
 * @throws UsageError if the name is empty
 */
export function defaultFolder(
  asked: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (asked !== undefined && asked.trim() === '') throw new UsageError(message('request.noWorkspace'));
  if (asked !== undefined) return resolve(asked);
  const chosen = env['WAYMARK_WORKSPACE'];
  if (chosen) return resolve(chosen);
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Waymark');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Waymark');
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'waymark');
}

/**
 * The folder for this installation's data, which is never copied with a workspace. It is outside the folders that
 * roam.
 */
export function installationFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Waymark', 'installation');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Preferences', 'Waymark');
  return join(env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'waymark');
}
