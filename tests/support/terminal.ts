import { join } from 'node:path';
import { runTerminal } from '../../main/hosts/terminal/run.ts';
import { root, version } from './apps.ts';

/** What a command line said, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: readonly string[];
}

/** Runs a command line as it stands. */
export async function run(...argv: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const output = { out: (text: string) => void out.push(text), err: (line: string) => void err.push(line) };
  const code = await runTerminal(argv, { version, resources: join(root, 'resources') }, output);
  return { code, out: out.join('\n'), err };
}

/** The terminal on one workspace. */
export function terminalOn(folder: string) {
  const waymark = (...argv: readonly string[]) => run(...argv, '--workspace', folder);
  return {
    waymark,
    /** What a command says to a program. */
    json: async (...argv: readonly string[]) => JSON.parse((await waymark(...argv, '--json')).out),
  };
}
