import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * The folder for downloads: the one in the desktop's settings (`user-dirs.dirs`, see `man user-dirs.dirs`), else
 * `Downloads` in the home folder. It may not exist.
 */
export async function downloadsFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  const home = homedir();
  const usual = join(home, 'Downloads');
  if (platform === 'win32' || platform === 'darwin') return usual;
  const settings = join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'user-dirs.dirs');
  const text = await readFile(settings, 'utf8').catch(() => '');
  const [, said = ''] = /^\s*XDG_DOWNLOAD_DIR="(.*)"\s*$/m.exec(text) ?? [];
  const folder = said.replace(/^\$HOME(?=\/|$)/, home).replaceAll(/\\(.)/g, '$1');
  // In that file, the home folder itself means that there is no such folder.
  return isAbsolute(folder) && resolve(folder) !== home ? folder : usual;
}
