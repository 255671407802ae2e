import { WaymarkError } from '../../../domain/base/result.ts';
import { translate as english } from '../../../domain/messages/translator.ts';
import { inert } from '../../../domain/messages/inert.ts';
import type { Translate } from '../../../domain/messages/translator.ts';

/** Prints one line that names the host, the reason it was chosen, and the data folder. */
export function announce(folder: string): void {
  const why = process.env['WAYMARK_HOST_REASON'] ?? "the product's own shell";
  process.stdout.write(
    `Waymark on Electron ${process.versions['electron']}: ${why}. Data: ${inert(folder)}\n`,
  );
}

/** Prints an error as one line on standard error. */
export function reportError(why: unknown, translate: Translate = english): void {
  process.stderr.write(`waymark: ${inert(wordsOf(why, translate).replaceAll(/\s+/g, ' '))}\n`);
}

function wordsOf(why: unknown, translate: Translate): string {
  if (why instanceof WaymarkError) return translate(why.problem.message);
  return why instanceof Error ? why.message : String(why);
}
