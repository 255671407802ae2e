// npm run screenshots: every screen, in both themes, to docs/images/.
import { findHost, installPackages } from './bootstrap.mjs';
import { build, isBuilt } from './build.mjs';
import { withDisplay } from './display.mjs';
import { main } from './main.mjs';
import { passedOn, runNode } from './run.mjs';

await main(async () => {
  await installPackages();
  if (!isBuilt()) await build();
  await findHost();
  return withDisplay((display) => runNode('tests/screenshots/index.ts', passedOn, { env: display }));
});
