import { dirname } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { electronFile, findElectron } from './electron.mjs';
import { environment, runTool, script, ScriptError, tool } from './run.mjs';

await script(async (args) => {
  await installDependencies();
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) {
    const file = electronFile();
    if (file === null) throw new ScriptError(`There is no Electron in ${given}. Nothing was packed.`);
    await buildIfNeeded();
    return pack(['--linux', 'dir', `-c.electronDist=${dirname(file)}`, ...args]);
  }
  const { file, why } = await findElectron();
  if (file === undefined) throw new ScriptError(`${why}, and a package needs it. Nothing was packed.`);
  await buildIfNeeded();
  return pack(args);
});

/** @param {readonly string[]} args */
function pack(args) {
  return runTool(tool('electron-builder'), ['--publish', 'never', ...args], { env: environment() });
}
