import { WaymarkError } from '../../../domain/result.ts';
import { sayIn } from '../../../domain/words/say-in.ts';
import { inert } from '../../../domain/words/inert.ts';
import type { Say } from '../../../domain/words/say-in.ts';

/** Prints one line that names the host, the reason it was chosen, and the data folder. */
export function announce(folder: string): void {
  const why = process.env['WAYMARK_HOST_REASON'] ?? "the product's own shell";
  process.stdout.write(
    `Waymark on Electron ${process.versions['electron']}: ${why}. Data: ${inert(folder)}\n`,
  );
}

/** Prints an error as one line on standard error. */
export function complain(why: unknown, say: Say = sayIn('en')): void {
  process.stderr.write(`waymark: ${inert(wordsOf(why, say).replaceAll(/\s+/g, ' '))}\n`);
}

function wordsOf(why: unknown, say: Say): string {
  if (why instanceof WaymarkError) return say(why.problem.message);
  return why instanceof Error ? why.message : String(why);
}
