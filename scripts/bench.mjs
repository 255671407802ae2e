// npm run bench [-- --only ID,ID] [--quick]
import { installPackages } from './bootstrap.mjs';
import { build } from './build.mjs';
import { main } from './main.mjs';
import { passedOn, runNode } from './run.mjs';

await main(async () => {
  await installPackages();
  await build();
  return runNode('bench/index.ts', passedOn);
});
