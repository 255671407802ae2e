import { resolve } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Input, RequestName } from '../../../contract/index.ts';
import { longDaysIn } from '../../../domain/base/moments.ts';
import { calendarIn, knowsTimeZone, timeZoneHere } from '../../../domain/base/days.ts';
import { WaymarkError } from '../../../domain/base/result.ts';
import { inert, inertJson } from '../../../domain/messages/inert.ts';
import { languageOf, localeOfLanguage } from '../../../domain/messages/languages.ts';
import type { Language, LanguageChoice } from '../../../domain/messages/languages.ts';
import { message } from '../../../domain/messages/message.ts';
import { translate as english, translatorFor } from '../../../domain/messages/translator.ts';
import type { Translate } from '../../../domain/messages/translator.ts';
import type { Host } from '../../kernel/host.ts';
import { languageAsked, systemLanguage } from '../../kernel/language.ts';
import type { AppOptions } from '../../kernel/options.ts';
import { problemOf } from '../../kernel/problem-of.ts';
import { readOptions, UsageError } from '../../kernel/usage.ts';
import { defaultFolder } from '../../workspace/default-folders.ts';
import { languageIn } from '../../workspace/language-in.ts';
import type { Answer, Call, Command } from './command.ts';
import { commands } from './commands/index.ts';
import { terminalHost } from './host.ts';
import type { Named } from './host.ts';
import { TerminalSession } from './session.ts';

const everywhere = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

const common = '[--workspace DIR] [--lang L] [--json] [--help]';

/** What the terminal needs: the version, the resources, a printer, and a way to ask for a passphrase. */
export interface TerminalOptions extends Pick<AppOptions, 'version' | 'resources'> {
  readonly print: Host['printToPdf'];
  readonly passphrase: Call['passphrase'];
}

/** The output of a command. */
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
  options: TerminalOptions,
  { err, ...out }: Output,
): Promise<0 | 1 | 2> {
  // The output may contain file names and texts that people wrote.
  const output: Output = { ...out, err: (line) => err(inert(line).replaceAll(/[\r\n]+/g, ' ')) };
  let translate = english;
  try {
    const asked = languageAsked(argv);
    const system = systemLanguage();
    let language = asked ?? system;
    translate = await wordsOf(language);
    const name = argv.find(
      (word, i) => !word.startsWith('-') && !['--workspace', '--lang'].includes(argv[i - 1] ?? ''),
    );
    if (name === undefined || name === 'help') {
      if (name === undefined && !argv.some((word) => word === '--help' || word === '-h'))
        throw new UsageError(message('terminal.nothingAsked'));
      output.out(help(options.version, translate));
      return 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(message('terminal.noCommand', { name }));
    const { values, positionals } = parse(argv, command);
    if (values['help']) {
      const { usage, summary } = command;
      output.out(translate(message('terminal.commandHelp', { usage, everywhere: common, summary })));
      return 0;
    }
    if (asked === null) {
      language = languageOf(null, await languageChosen(values['workspace']), system);
      translate = await wordsOf(language);
    }
    const args = positionals.slice(1);
    if (args.length < command.takes[0] || args.length > command.takes[1])
      throw new UsageError(message('terminal.usage', { usage: command.usage }));
    const json = values['json'] === true;
    // What programs read is the same in every language.
    const said = json
      ? { translate: english, locale: localeOfLanguage('en') }
      : { translate, locale: localeOfLanguage(language) };
    const answer = await runCommand(command, { args, values, options, output, language, ...said });
    return print(answer, json, output);
  } catch (failure) {
    output.err(translate(problemOf(failure).message));
    return failure instanceof UsageError ? 2 : 1;
  }
}

function wordsOf(language: Language): Promise<Translate> {
  const locale = localeOfLanguage(language);
  const numbers = new Intl.NumberFormat(locale);
  return translatorFor(language, { number: (value) => numbers.format(value), day: longDaysIn(locale) });
}

/** The language in the settings of the workspace. Whatever is wrong with the workspace is said when it is opened. */
async function languageChosen(workspace: unknown): Promise<LanguageChoice> {
  return languageIn(defaultFolder(typeof workspace === 'string' ? workspace : undefined)).catch(
    () => 'system',
  );
}

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

/** The parsed options, by what they hold: a text, nothing, or several texts. */
function byShape(values: Readonly<Record<string, unknown>>) {
  const of = <T>(holds: (value: unknown) => value is T) =>
    Object.entries(values).filter((entry): entry is [string, T] => holds(entry[1]));
  return {
    options: Object.fromEntries(of((value) => typeof value === 'string')),
    flags: new Set(of((value) => value === true).map(([name]) => name)),
    lists: Object.fromEntries(of((value): value is string[] => Array.isArray(value))),
  };
}

interface Parsed {
  readonly args: readonly string[];
  readonly values: Record<string, unknown>;
  readonly options: TerminalOptions;
  readonly output: Output;
  readonly translate: Translate;
  readonly locale: string;
  readonly language: Language;
}

async function runCommand(
  command: Command,
  {
    args,
    values,
    options: { version, resources, print, passphrase },
    output,
    translate,
    locale,
    language,
  }: Parsed,
): Promise<Answer> {
  const { options, flags, lists } = byShape(values);
  const folder = defaultFolder(options['workspace']);
  const named: Named = {};
  const host = terminalHost(named, folder, print);
  const session = new TerminalSession({ version, resources, folder, host }, (notice) =>
    output.err(translate(notice)),
  );
  const call: Call = {
    args,
    options,
    flags,
    lists,
    language,
    translate,
    locale,
    folder,
    get notices() {
      return session.notices;
    },
    calendar() {
      if (!knowsTimeZone()) output.err(translate(message('terminal.noTimeZone')));
      return calendarIn(timeZoneHere());
    },
    passphrase,
    request: (name, input) => session.request(name, input),
    async choose(kind, file) {
      named.file = resolve(file);
      await session.choose(kind);
      return named.file;
    },
    makeFolder: (made) => void (named.folder = resolve(made)),
    async save<N extends RequestName>(place: string, name: N, input: Input<N>) {
      if (place === '-' && flags.has('json')) throw new UsageError(message('terminal.jsonNeedsFile'));
      named.place = place;
      const saved = await session.request(name, input);
      // In a terminal there is no dialog to cancel.
      if (saved === null) throw new WaymarkError('cancelled', message('cancelled'));
      return saved as Awaited<ReturnType<typeof call.save<N>>>;
    },
  };
  try {
    const answer = await command.run(call);
    return named.place === '-' && named.written ? { ...answer, bytes: named.written } : answer;
  } finally {
    await session.close();
  }
}

function print(answer: Answer, json: boolean, output: Output): 0 | 1 {
  if (answer.bytes && !json) output.bytes(answer.bytes);
  else output.out(json ? inertJson(JSON.stringify(answer.json, null, 2)) : inert(answer.text));
  if (answer.failure === undefined) return 0;
  output.err(answer.failure);
  return 1;
}

function help(version: string, translate: Translate): string {
  const lines = Object.values(commands).map(
    ({ usage, summary }) => `  ${usage}\n      ${translate(summary)}`,
  );
  return translate(message('terminal.help', { version, commands: lines.join('\n'), everywhere: common }));
}
