// npm run torture [-- --only D1,D3] [--kills N] [--seed N]
import { installPackages } from './bootstrap.mjs';
import { main } from './main.mjs';
import { passedOn, runNode } from './run.mjs';

await main(async () => {
  await installPackages();
  return runNode('tests/torture/index.ts', passedOn);
});
