// npm run package [-- OPTIONS OF ELECTRON-BUILDER]: installers for this system, in dist/.
import { findHost, installPackages } from './bootstrap.mjs';
import { build } from './build.mjs';
import { main } from './main.mjs';
import { passedOn, runNode } from './run.mjs';
import { tools } from './tools.mjs';

await main(async () => {
  await installPackages();
  await build();
  const ownShell = passedOn.some((option) => option.startsWith('-c.electronDist'));
  const host = ownShell ? undefined : await findHost();
  if (host && host.name !== 'electron') {
    throw new Error(
      `${host.why}, and without it no installer can be made; with a folder that holds it: npm run package -- -c.electronDist=FOLDER`,
    );
  }
  return runNode(tools.package, ['--publish', 'never', ...passedOn]);
});
