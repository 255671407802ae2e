import { join } from 'node:path';
import { withWindow } from './bootstrap.mjs';
import { callerFolder, projectNode, root, run, script } from './run.mjs';

await script((args) =>
  withWindow(({ host, electron, env }) => {
    const [command, ...first] = hostCommand(host, electron);
    return run(command, [...first, ...args], { cwd: callerFolder(), env });
  }),
);

/**
 * @param {'electron' | 'chromium'} host
 * @param {string | undefined} electron
 * @returns {[string, ...string[]]}
 */
function hostCommand(host, electron) {
  if (host === 'chromium' || electron === undefined) {
    return [projectNode(), join(root, 'out', 'main', 'chromium.js')];
  }
  // Chromium's sandbox does not work for root; everyone else keeps it.
  return [electron, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root];
}
