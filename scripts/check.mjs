// npm run check: format, lint, types, unit tests; under a minute.
import { installPackages } from './bootstrap.mjs';
import { main } from './main.mjs';
import { runNode } from './run.mjs';
import { tools } from './tools.mjs';

/** @type {readonly [name: string, tool: string, args: string[]][]} */
const steps = [
  ['format', tools.format, ['--check']],
  ['lint', tools.lint, []],
  ...['.', 'domain', 'renderer', 'tests'].map(
    (project) =>
      /** @type {[string, string, string[]]} */ ([`types of ${project}`, tools.types, ['-p', project]]),
  ),
  ['unit tests', tools.unit, ['run', '--project', 'unit', '--reporter', 'dot']],
];

await main(async () => {
  await installPackages();
  const failed = [];
  for (const [name, tool, args] of steps) {
    const began = Date.now();
    const code = await runNode(tool, args);
    process.stdout.write(
      `${code === 0 ? 'ok' : 'FAILED'}  ${name}, ${((Date.now() - began) / 1000).toFixed(1)} s\n`,
    );
    if (code !== 0) failed.push(name);
  }
  if (failed.length > 0) throw new Error(`not all is well: ${failed.join(', ')}`);
});
