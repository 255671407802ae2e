import type { ParseArgsOptionsConfig } from 'node:util';
import { translate } from '../../domain/messages/translator.ts';
import { problemOf } from '../../main/kernel/problem-of.ts';
import { readOptions } from '../../main/kernel/usage.ts';

/** The options of a script. If one is wrong, the script ends with the reason in one line, and exit code 2. */
export function scriptOptions<const T extends ParseArgsOptionsConfig>(options: T) {
  try {
    return readOptions({ options }).values;
  } catch (failure) {
    process.stderr.write(`${translate(problemOf(failure).message)}\n`);
    process.exit(2);
  }
}
