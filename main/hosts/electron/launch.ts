import { isAbsolute } from 'node:path';
import { parseArgs } from 'node:util';
import { incomingKindOf } from '../../../contract/file-kinds.ts';
import { message } from '../../../domain/words/message.ts';
import { namedFile } from '../../files/named-file.ts';
import { UsageError } from '../../kernel/usage.ts';

/** What Waymark was asked for when it was started. */
export interface Launch {
  readonly workspace?: string;
  readonly screenshot?: string;
  /** The files to open in the window: their full paths. */
  readonly files: readonly string[];
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
  // The folder of the app is among them, and what stands after Chromium's own switches.
  const files = positionals.map((typed) => namedFile(typed)).filter((file) => incomingKindOf(file) !== null);
  return { ...launch, files, sample: values['sample'] === true };
}

/** What a second start hands to the first. Chromium puts the arguments in another order, so they are not asked. */
export interface HandedOver {
  readonly files: readonly string[];
}

const most = 100;

/** The files that a second start has handed over: full paths, whatever it was that came. */
export function filesHandedOver(handed: unknown): readonly string[] {
  const { files } = (handed ?? {}) as Partial<Record<keyof HandedOver, unknown>>;
  if (!Array.isArray(files)) return [];
  return files
    .slice(0, most)
    .filter((file): file is string => typeof file === 'string' && isAbsolute(file) && !file.includes('\0'));
}
