import { constants } from 'node:os';
import { WaymarkError } from '../../domain/base/result.ts';
import type { Problem } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';
import { asDiskError } from '../store/durable-file.ts';
import { errorCode } from '../store/file-system.ts';

/**
 * Turns any failure into data. An unexpected one is logged with its stack, and the learner gets a calm sentence.
 * @param path the file or folder of the work, for a disk error that does not name one
 * @param kept for a disk error: a message that says what is safe
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
