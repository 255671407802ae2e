import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './kernel/host.ts';
import { askPassphrase } from './hosts/terminal/ask-passphrase.ts';
import { runTerminal } from './hosts/terminal/run.ts';
import { endWithOutput, writeOut } from './hosts/terminal/standard-output.ts';

/** Prints with an installed browser. Its module is loaded only if something is printed. */
const print: Host['printToPdf'] = async (html, size) => {
  const { installedBrowser, printWithChromium } = await import('./hosts/chromium/print.ts');
  return printWithChromium(installedBrowser(), html, size);
};

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

endWithOutput();

process.exitCode = await runTerminal(
  process.argv.slice(2),
  { version, resources: join(root, 'resources'), print, passphrase: askPassphrase },
  {
    out: (text) => writeOut(`${text}\n`),
    bytes: writeOut,
    err: (line) => process.stderr.write(`waymark: ${line}\n`),
  },
);
