import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { WaymarkError } from '../../../domain/result.ts';
import { noWindow } from '../../host.ts';
import { openApp, problemOf } from '../../app.ts';
import type { AppOptions } from '../../app.ts';
import { openReader } from '../../reader.ts';
import { workspaceFolder } from '../../workspace-folder.ts';
import { UsageError } from './command.ts';
import type { Answer, Call, Command } from './command.ts';
import { backup, doctor } from './file-commands.ts';
import { path } from './path-commands.ts';
import { history, list, status } from './read-commands.ts';
import { sample } from './sample-command.ts';
import { mark, note, redo, undo } from './write-commands.ts';
import { say } from '../../../domain/words/say-in.ts';

const commands: Readonly<Record<string, Command>> = {
  status,
  list,
  mark,
  note,
  undo,
  redo,
  history,
  backup,
  doctor,
  path,
  sample,
};

const everywhere = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** Where a command's words go. */
export interface Output {
  out(text: string): void;
  err(line: string): void;
}

/**
 * Runs one command line.
 * @param about the version and the resources of this Waymark
 * @returns the exit code: 0; 1 with one line on `err`; 2 for wrong usage
 */
export async function runTerminal(
  argv: readonly string[],
  about: Pick<AppOptions, 'version' | 'resources'>,
  output: Output,
): Promise<0 | 1 | 2> {
  try {
    const name = argv.find((word, i) => !word.startsWith('-') && argv[i - 1] !== '--workspace');
    if (name === undefined || name === 'help') {
      if (name === undefined && !argv.some((word) => word === '--help' || word === '-h'))
        throw new UsageError('Say what to do; "help" lists the commands.');
      output.out(help(about.version));
      return 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`There is no command ${name}; "help" lists them.`);
    const { values, positionals } = parse(argv, command);
    if (values['help']) {
      output.out(`Usage: waymark ${command.usage} ${common}\n\n${command.summary}`);
      return 0;
    }
    const args = positionals.slice(1);
    if (args.length < command.takes[0] || args.length > command.takes[1])
      throw new UsageError(`Usage: ${command.usage}`);
    return print(await command.run(callOf(args, values, about, output)), values['json'] === true, output);
  } catch (failure) {
    if (failure instanceof UsageError) {
      output.err(failure.message);
      return 2;
    }
    output.err(say(problemOf(failure).message));
    return 1;
  }
}

const common = '[--workspace DIR] [--json] [--help]';

function parse(argv: readonly string[], command: Command) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...everywhere, ...command.options } as ParseArgsOptionsConfig,
    });
  } catch (failure) {
    throw new UsageError(`${(failure as Error).message.split('. ')[0]}. Usage: ${command.usage}`);
  }
}

function callOf(
  args: readonly string[],
  values: Record<string, unknown>,
  about: Pick<AppOptions, 'version' | 'resources'>,
  output: Output,
): Call {
  const options = values as Record<string, string | undefined>;
  const folder = workspaceFolder(options['workspace']);
  return {
    args,
    options,
    folder,
    resources: about.resources,
    version: about.version,
    async read() {
      const reader = await openReader(folder, about.resources);
      for (const { message } of reader.notices) output.err(say(message));
      return reader;
    },
    request: async (name, input) => (await requestOnce(folder, about, output, name, input)) as never,
  };
}

/** Opens the app, sends one request, and closes it again, with what it said on disk. */
async function requestOnce(
  folder: string,
  about: Pick<AppOptions, 'version' | 'resources'>,
  output: Output,
  name: string,
  input: unknown,
): Promise<unknown> {
  const app = await openApp({ ...about, folder, host: noWindow });
  app.subscribe((event, payload) => {
    if (event === 'store:state' && 'backups' in payload && payload.backups) output.err(say(payload.backups));
  });
  try {
    for (const { message } of app.notices) output.err(say(message));
    const result = await app.handle(name, input);
    if (!result.ok) throw new WaymarkError(result.error.kind, result.error.message, result.error.detail);
    return result.value;
  } finally {
    await app.close();
  }
}

function print(answer: Answer, json: boolean, output: Output): 0 | 1 {
  output.out(json ? JSON.stringify(answer.json, null, 2) : answer.text);
  if (answer.failure === undefined) return 0;
  output.err(answer.failure);
  return 1;
}

function help(version: string): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  return [
    `Waymark ${version}: an offline tracker for the way into a role.`,
    '',
    ...Object.values(commands).map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`),
    '',
    `Every command takes ${common}.`,
    'ITEM is a key such as postgresql/read-query-plan; "list" shows all. Without --workspace, WAYMARK_WORKSPACE',
    'names the folder, else the usual place for data on this system. Exit code: 0; 1 with one line on standard',
    'error; 2 for wrong usage.',
  ].join('\n');
}
