import { installDependencies } from './dependencies.mjs';
import { runSource, script } from './run.mjs';

await script(async (args) => {
  await installDependencies();
  return runSource('scripts/draw-layers.ts', args);
});
