import { isAbsolute } from 'node:path';
import { parseArgs } from 'node:util';
import { incomingKindOf } from '../../../contract/file-kinds.ts';
import { message } from '../../../domain/messages/message.ts';
import { namedFile } from '../../files/named-file.ts';
import { UsageError } from '../../kernel/usage.ts';

/** The options Waymark was started with. */
export interface Launch {
  readonly workspace?: string;
  readonly screenshot?: string;
  /** The full paths of the files to open in the window. */
  readonly files: readonly string[];
  /** The language of the window. */
  readonly lang?: string;
  /** Whether to show a made-up learner instead of a workspace. */
  readonly sample: boolean;
}

/**
 * Reads the program's arguments. Unknown options belong to Electron or Chromium and are ignored.
 * @throws UsageError if one of our options lacks its value
 */
export function readArguments(argv: readonly string[]): Launch {
  const { values, positionals } = parseArgs({
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
  const launch: { workspace?: string; screenshot?: string; lang?: string } = {};
  for (const name of ['workspace', 'screenshot', 'lang'] as const) {
    const value = values[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value === '' || value.startsWith('--')) {
      throw new UsageError(message('option.needsValue', { option: `--${name}` }));
    }
    launch[name] = value;
  }
  // The positionals include the app's folder, and values of Chromium's own switches.
  const files = positionals.map((typed) => namedFile(typed)).filter((file) => incomingKindOf(file) !== null);
  return { ...launch, files, sample: values['sample'] === true };
}

/** What a second instance passes to the first. Chromium reorders the arguments, so these are not used. */
export interface HandedOver {
  readonly files: readonly string[];
}

const most = 100;

/** Validates the files passed by a second instance: only full paths remain. */
export function filesHandedOver(handed: unknown): readonly string[] {
  const { files } = (handed ?? {}) as Partial<Record<keyof HandedOver, unknown>>;
  if (!Array.isArray(files)) return [];
  return files
    .slice(0, most)
    .filter((file): file is string => typeof file === 'string' && isAbsolute(file) && !file.includes('\0'));
}
