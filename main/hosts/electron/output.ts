import { WaymarkError } from '../../../domain/result.ts';
import { sayIn } from '../../../domain/words/say-in.ts';
import { inert } from '../../../domain/words/inert.ts';
import type { Say } from '../../../domain/words/say-in.ts';

/** Says in one line which host this is, why, and where the data lies. */
export function announce(folder: string): void {
  const why = process.env['WAYMARK_HOST_REASON'] ?? "the product's own shell";
  process.stdout.write(
    `Waymark on Electron ${process.versions['electron']}: ${why}. Data: ${inert(folder)}\n`,
  );
}

/** Says in one line on standard error what went wrong. */
export function complain(why: unknown, say: Say = sayIn('en')): void {
  process.stderr.write(`waymark: ${inert(wordsOf(why, say).replaceAll(/\s+/g, ' '))}\n`);
}

function wordsOf(why: unknown, say: Say): string {
  if (why instanceof WaymarkError) return say(why.problem.message);
  return why instanceof Error ? why.message : String(why);
}
