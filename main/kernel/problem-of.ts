import { constants } from 'node:os';
import { WaymarkError } from '../../domain/base/result.ts';
import type { Problem } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';
import { asDiskError } from '../store/durable-file.ts';
import { errorCode } from '../store/file-system.ts';

/**
 * Any failure as data. What nobody foresaw keeps its stack for the log and shows a calm sentence.
 * @param path what was worked on, for an error of the disk that does not say it
 * @param kept what the learner still has after an error of the disk
 */
export function problemOf(failure: unknown, path = '', kept?: Message): Problem {
  const known = (errorCode(failure) ?? '') in constants.errno ? asDiskError(failure, path, kept) : failure;
  if (known instanceof WaymarkError) return known.problem;
  process.stderr.write(`waymark: ${failure instanceof Error ? failure.stack : String(failure)}\n`);
  return {
    kind: 'internal',
    message: message('internal'),
  };
}
