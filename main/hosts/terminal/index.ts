import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTerminal } from './run.ts';

const root = join(import.meta.dirname, '../../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

// A reader such as `head` may go away before everything is written.
process.stdout.on('error', () => process.exit());

process.exitCode = await runTerminal(
  process.argv.slice(2),
  { version, resources: join(root, 'resources') },
  {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (line) => process.stderr.write(`waymark: ${line}\n`),
  },
);
