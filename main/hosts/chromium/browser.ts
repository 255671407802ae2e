import { posix, win32 } from 'node:path';

export interface BrowserSearch {
  /** The value of `--browser`. */
  readonly asked?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly exists: (file: string) => boolean;
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds an installed Chromium, Chrome or Edge. If a browser is named, no other is considered.
 * @returns the path of its program, or null
 */
export function findBrowser(search: BrowserSearch): string | null {
  const named = search.asked ?? search.env['WAYMARK_CHROMIUM'];
  const files = named ? [named] : usualPlaces(search);
  return files.find(search.exists) ?? null;
}

function usualPlaces({ env, platform }: BrowserSearch): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return windowsPrograms.flatMap((program) =>
      roots.flatMap((root) => (root ? [win32.join(root, program)] : [])),
    );
  }
  if (platform === 'darwin') {
    return macPrograms.flatMap((name) =>
      ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')].map((root) =>
        posix.join(root, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
