/**
 * @typedef {{ name: 'electron' | 'chromium', executable: string, why: string }} Host
 * @typedef {{ electron?: string | undefined, browser?: string | undefined, forced?: string | undefined, electronMissing?: string }} Found
 */

/**
 * Which host to take of what was found on this machine.
 * @param {Found} found paths of the executables; `electronMissing` says why there is no Electron
 * @returns {Host | undefined} undefined where the machine has neither, or not the one that was asked for
 */
export function chooseHost({ electron, browser, forced, electronMissing = 'there is no Electron here' }) {
  if (electron && forced !== 'chromium') {
    return {
      name: 'electron',
      executable: electron,
      why: forced ? 'asked for by WAYMARK_HOST' : "the product's own shell",
    };
  }
  if (browser && forced !== 'electron') {
    return {
      name: 'chromium',
      executable: browser,
      why: forced ? 'asked for by WAYMARK_HOST' : electronMissing,
    };
  }
  return undefined;
}

/**
 * Where Chromium, Chrome and Edge usually are.
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv }} machine
 * @returns {string[]} paths, the best first
 */
export function browserPlaces({ platform, env }) {
  const asked = env.WAYMARK_CHROMIUM ? [env.WAYMARK_CHROMIUM] : [];
  if (platform === 'darwin') {
    const apps = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    return [...asked, ...apps.map((app) => `/Applications/${app}`)];
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const apps = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return [...asked, ...apps.flatMap((app) => roots.map((folder) => `${folder}\\${app}`))];
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [
    ...new Set([...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin']),
  ].filter(Boolean);
  return [...asked, ...names.flatMap((name) => folders.map((folder) => `${folder}/${name}`))];
}

/**
 * How to install Debian packages here, if Waymark may.
 * @param {{ platform: NodeJS.Platform, hasApt: boolean, isRoot: boolean, hasSudo: boolean }} machine
 * @param {readonly string[]} packages
 * @returns {string[][] | undefined} the commands to run one after the other
 */
export function installCommands({ platform, hasApt, isRoot, hasSudo }, packages) {
  if (platform !== 'linux' || !hasApt || !(isRoot || hasSudo)) return undefined;
  const before = isRoot ? [] : ['sudo', '-n'];
  return [
    [...before, 'apt-get', 'update', '-qq'],
    [...before, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
}
