import { installDependencies } from './dependencies.mjs';
import { callerFolder, runSource, script } from './run.mjs';

await script(async (args) => {
  await installDependencies();
  return runSource('main/terminal.ts', args, { cwd: callerFolder() });
});
