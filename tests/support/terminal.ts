import { join } from 'node:path';
import type { Host } from '../../main/kernel/host.ts';
import { installedBrowser, printWithChromium } from '../../main/hosts/chromium/print.ts';
import { runTerminal } from '../../main/hosts/terminal/run.ts';
import { root, version } from './apps.ts';

/** The output of a command line, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  /** The raw bytes of standard output. */
  readonly bytes: Buffer;
  readonly err: readonly string[];
}

/**
 * Runs a command line.
 * @param passphrase the answer to the passphrase prompt
 */
export async function run(argv: readonly string[], passphrase = ''): Promise<Ran> {
  const out: string[] = [];
  const bytes: Uint8Array[] = [];
  const err: string[] = [];
  const output = {
    out: (text: string) => void out.push(text),
    bytes: (some: Uint8Array) => void bytes.push(some),
    err: (line: string) => void err.push(line),
  };
  const print: Host['printToPdf'] = (html, size) => printWithChromium(installedBrowser(), html, size);
  const about = { version, resources: join(root, 'resources'), print, passphrase: async () => passphrase };
  const code = await runTerminal(argv, about, output);
  return { code, out: out.join('\n'), bytes: Buffer.concat(bytes), err };
}

/** The terminal on one workspace. */
export function terminalOn(folder: string) {
  const waymark = (...argv: readonly string[]) => run([...argv, '--workspace', folder]);
  return {
    waymark,
    /** The same, with a passphrase. */
    withPassphrase: (passphrase: string, ...argv: readonly string[]) =>
      run([...argv, '--workspace', folder], passphrase),
    /** The JSON output of a command. */
    json: async (...argv: readonly string[]) => JSON.parse((await waymark(...argv, '--json')).out),
  };
}
