import { parseArgs } from 'node:util';
import type { ParseArgsConfig, ParseArgsOptionsConfig } from 'node:util';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';

/** Wrong usage of the command line: exit code 2, and one line that says what is wrong. */
export class UsageError extends WaymarkError {
  constructor(words: Message) {
    super('invalid-input', words);
  }
}

/**
 * Parses the arguments of the program.
 * @throws UsageError if an option is unknown, lacks its value, or has a value that it does not take
 */
export function readOptions<T extends ParseArgsConfig & { readonly options: ParseArgsOptionsConfig }>(
  config: T,
) {
  try {
    return parseArgs(config);
  } catch (failure) {
    throw new UsageError(optionFault(failure, config.options));
  }
}

// Node names the option only in the text of its error, in quotes: Unknown option '--colour', Option '-l, --lang
// <value>' …
function optionFault(failure: unknown, options: ParseArgsOptionsConfig): Message {
  const { code, message: said } = failure as NodeJS.ErrnoException;
  const [, option = ''] = /'(?:-\w, )?([^' ]+)/.exec(said) ?? [];
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message('option.unknown', { option });
  const { type } = options[option.slice('--'.length)] ?? {};
  return type === 'boolean'
    ? message('option.noValue', { option })
    : message('option.needsValue', { option });
}
