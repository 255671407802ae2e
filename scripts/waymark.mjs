// npm run -s waymark -- COMMAND ...: Waymark in the terminal.
import { installPackages } from './bootstrap.mjs';
import { main } from './main.mjs';
import { passedOn, runNode } from './run.mjs';

await main(async () => {
  await installPackages();
  // Paths that were typed are relative to where they were typed, and npm has changed the folder.
  return runNode('main/hosts/terminal/index.ts', passedOn, { cwd: process.env.INIT_CWD ?? process.cwd() });
});
