import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { message } from '../../domain/messages/message.ts';
import { UsageError } from '../kernel/usage.ts';

/**
 * Where the workspace lies: the folder asked for, else `WAYMARK_WORKSPACE`, else the usual place for
 * the data of a program on this system.
 * @throws UsageError where the folder asked for has no name
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

/** Where this installation of Waymark keeps what is never copied with a workspace: not among data, nor where it roams. */
export function installationFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Waymark', 'installation');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Preferences', 'Waymark');
  return join(env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'waymark');
}
