import { parseArgs } from 'node:util';
import { incomingKindOf } from '../../../domain/contract/file-kinds.ts';
import { message } from '../../../domain/words/message.ts';
import { UsageError } from '../../usage.ts';

/** What Waymark was asked for when it was started. */
export interface Launch {
  readonly workspace?: string;
  readonly screenshot?: string;
  /** A file to open in the window, as it was typed. */
  readonly file?: string;
  /** The language of the window. */
  readonly lang?: string;
  /** Show a made-up learner instead of a workspace. */
  readonly sample: boolean;
}

/**
 * Reads the arguments of the program. Unknown ones belong to Electron or Chromium and are left alone.
 * @throws UsageError where an option of ours lacks its value.
 */
export function readArguments(argv: readonly string[]): Launch {
  const { values } = parse(argv);
  const file = fileIn(argv);
  const launch: { file?: string; workspace?: string; screenshot?: string; lang?: string; sample: boolean } = {
    sample: values['sample'] === true,
    ...(file === undefined ? {} : { file }),
  };
  for (const name of ['workspace', 'screenshot', 'lang'] as const) {
    const value = values[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value === '' || value.startsWith('--')) {
      throw new UsageError(message('option.needsValue', { option: `--${name}` }));
    }
    launch[name] = value;
  }
  return launch;
}

/** The file that a command line names, as it was typed; undefined where it names none that Waymark opens. */
export function fileIn(argv: readonly string[]): string | undefined {
  const { positionals } = parse(argv);
  // The folder of the app is among them, and what stands after Chromium's own switches.
  return positionals.find((typed) => incomingKindOf(typed) !== null);
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: argv.slice(1),
    options: {
      workspace: { type: 'string' },
      screenshot: { type: 'string' },
      sample: { type: 'boolean' },
      lang: { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  });
}
