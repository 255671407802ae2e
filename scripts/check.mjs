import { availableParallelism } from 'node:os';
import { installDependencies } from './dependencies.mjs';
import { environment, runQuietly, script, tool } from './run.mjs';

await script(async () => {
  await installDependencies();
  const began = performance.now();
  const waiting = steps();
  let failed = 0;
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await runStep(step))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane));
  console.log(`${failed === 0 ? 'all is well' : `${failed} of the checks failed`} ${seconds(began)}`);
  return failed === 0 ? 0 : 1;
});

/**
 * The checks, longest first.
 * @returns {{ name: string, command: string[] }[]}
 */
function steps() {
  return [
    { name: 'unit tests', command: [...tool('vitest'), 'run', '--project=unit', '--project=stand-in'] },
    ...['.', 'tests', 'renderer', 'contract', 'domain'].map((project) => ({
      name: `types in ${project}`,
      command: [...tool('typescript-7', 'tsc'), '-p', project],
    })),
    {
      name: 'layers',
      command: [
        ...tool('dependency-cruiser', 'depcruise'),
        '--config',
        '.dependency-cruiser.mjs',
        'domain',
        'contract',
        'main',
        'preload',
        'renderer',
      ],
    },
    { name: 'lint', command: tool('oxlint') },
    { name: 'format', command: [...tool('oxfmt'), '--check'] },
  ];
}

/** @param {{ name: string, command: string[] }} step */
async function runStep({ name, command: [command = '', ...args] }) {
  const began = performance.now();
  const { code, text } = await runQuietly(command, args, { env: environment() });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} ${seconds(began)}`);
  if (code !== 0) console.log(text);
  return code === 0;
}

/** @param {number} began */
function seconds(began) {
  return `(${((performance.now() - began) / 1000).toFixed(1)} s)`;
}
