import type { ParseArgsOptionsConfig } from 'node:util';
import { WaymarkError } from '../../../domain/result.ts';
import { calendarIn, knowsTimeZone, timeZoneHere } from '../../../domain/report/days.ts';
import { noWindow } from '../../kernel/host.ts';
import type { Host } from '../../kernel/host.ts';
import { openApp, problemOf } from '../../app/app.ts';
import type { AppOptions } from '../../app/app.ts';
import { openReader } from '../../reader.ts';
import { workspaceFolder } from '../../workspace/default-folders.ts';
import { readOptions, UsageError } from '../../kernel/usage.ts';
import type { Answer, Call, Command } from './command.ts';
import { agenda } from './commands/agenda.ts';
import { backup, doctor } from './commands/backup.ts';
import { importReview } from './commands/import.ts';
import { key } from './commands/key.ts';
import { next } from './commands/next.ts';
import { path } from './commands/path.ts';
import { history, list, status } from './commands/list.ts';
import { report } from './commands/report.ts';
import { review } from './commands/review.ts';
import { sample } from './commands/sample.ts';
import { share } from './commands/share.ts';
import { verify } from './commands/verify.ts';
import { mark, note, redo, undo } from './commands/mark.ts';
import { message } from '../../../domain/words/message.ts';
import { sayIn } from '../../../domain/words/say-in.ts';
import type { Say } from '../../../domain/words/say-in.ts';
import { inert, inertJson } from '../../../domain/words/inert.ts';
import { languageAsked } from '../../kernel/language.ts';

const commands: Readonly<Record<string, Command>> = {
  status,
  next,
  list,
  mark,
  note,
  undo,
  redo,
  history,
  backup,
  doctor,
  path,
  report,
  share,
  review,
  import: importReview,
  agenda,
  key,
  verify,
  sample,
};

const everywhere = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** What the terminal knows of this Waymark: its version, its resources, what it prints with, how it asks. */
export type About = Pick<AppOptions, 'version' | 'resources'> & {
  readonly print: Host['printToPdf'];
  readonly passphrase: Call['passphrase'];
};

/** Where a command's words go. */
export interface Output {
  out(text: string): void;
  bytes(bytes: Uint8Array): void;
  err(line: string): void;
}

/**
 * Runs one command line.
 * @returns the exit code: 0; 1 with one line on `err`; 2 for wrong usage
 */
export async function runTerminal(
  argv: readonly string[],
  about: About,
  { err, ...out }: Output,
): Promise<0 | 1 | 2> {
  // Names of files and words of learners stand in what is said.
  const output: Output = { ...out, err: (line) => err(inert(line).replaceAll(/[\r\n]+/g, ' ')) };
  let say = sayIn('en');
  try {
    say = sayIn(languageAsked(argv));
    const name = argv.find(
      (word, i) => !word.startsWith('-') && !['--workspace', '--lang'].includes(argv[i - 1] ?? ''),
    );
    if (name === undefined || name === 'help') {
      if (name === undefined && !argv.some((word) => word === '--help' || word === '-h'))
        throw new UsageError(message('terminal.nothingAsked'));
      output.out(help(about.version, say));
      return 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(message('terminal.noCommand', { name }));
    const { values, positionals } = parse(argv, command);
    if (values['help']) {
      const { usage, summary } = command;
      output.out(say(message('terminal.commandHelp', { usage, everywhere: common, summary })));
      return 0;
    }
    const args = positionals.slice(1);
    if (args.length < command.takes[0] || args.length > command.takes[1])
      throw new UsageError(message('terminal.usage', { usage: command.usage }));
    return print(
      await command.run(callOf(args, values, about, output, say)),
      values['json'] === true,
      output,
    );
  } catch (failure) {
    output.err(say(problemOf(failure).message));
    return failure instanceof UsageError ? 2 : 1;
  }
}

const common = '[--workspace DIR] [--lang L] [--json] [--help]';

function parse(argv: readonly string[], command: Command) {
  try {
    return readOptions({
      args: [...argv],
      allowPositionals: true,
      options: { ...everywhere, ...command.options } as ParseArgsOptionsConfig,
    });
  } catch (failure) {
    const { message: fault } = problemOf(failure);
    throw new UsageError(message('terminal.option', { fault, usage: command.usage }));
  }
}

function callOf(
  args: readonly string[],
  values: Record<string, unknown>,
  about: About,
  output: Output,
  say: Say,
): Call {
  const options = values as Record<string, string | undefined>;
  const folder = workspaceFolder(options['workspace']);
  return {
    args,
    options,
    lists: values as Record<string, readonly string[] | undefined>,
    say,
    folder,
    resources: about.resources,
    version: about.version,
    calendar() {
      if (!knowsTimeZone()) output.err(say(message('terminal.noTimeZone')));
      return calendarIn(timeZoneHere());
    },
    print: about.print,
    passphrase: about.passphrase,
    async read() {
      const reader = await openReader(folder, about.resources);
      for (const { message } of reader.notices) output.err(say(message));
      return reader;
    },
    request: async (name, input) => (await requestOnce(folder, about, output, say, name, input)) as never,
  };
}

/** Opens the app, sends one request, and closes it again, with what it said on disk. */
async function requestOnce(
  folder: string,
  about: About,
  output: Output,
  say: Say,
  name: string,
  input: unknown,
): Promise<unknown> {
  const { version, resources } = about;
  const app = await openApp({ version, resources, folder, host: noWindow });
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
  if (answer.bytes && !json) output.bytes(answer.bytes);
  else output.out(json ? inertJson(JSON.stringify(answer.json, null, 2)) : inert(answer.text));
  if (answer.failure === undefined) return 0;
  output.err(answer.failure);
  return 1;
}

function help(version: string, say: Say): string {
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${say(summary)}`);
  return say(message('terminal.help', { version, commands: lines.join('\n'), everywhere: common }));
}
