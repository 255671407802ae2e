import { WaymarkError } from '../domain/result.ts';
import type { Problem } from '../domain/result.ts';
import { message } from '../domain/words/message.ts';

/** Any failure as data. What nobody foresaw keeps its stack for the log and shows a calm sentence. */
export function problemOf(failure: unknown): Problem {
  if (failure instanceof WaymarkError) return failure.problem;
  process.stderr.write(`waymark: ${failure instanceof Error ? failure.stack : String(failure)}\n`);
  return {
    kind: 'internal',
    message: message('internal'),
  };
}
