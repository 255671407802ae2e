import { UsageError } from '../../kernel/usage.ts';
import { message } from '../../../domain/messages/message.ts';

/** The value of a required option. @throws UsageError */
export function needed(option: string, asked: string | undefined): string {
  if (asked === undefined) throw new UsageError(message('option.needed', { option }));
  return asked;
}

/** The given value, if it is one of `known`. @throws UsageError */
export function oneOf<T extends string>(option: string, asked: string | undefined, known: readonly T[]): T {
  const typed = needed(option, asked);
  const found = known.find((one) => one === typed);
  if (found !== undefined) return found;
  throw new UsageError(message('option.choice', { option, asked: typed, known: known.join(', ') }));
}

/** The given values, separated by commas, if all are among `known`. @throws UsageError */
export function listAt<T extends string>(
  option: string,
  asked: string | undefined,
  known: readonly T[],
): readonly T[] {
  if (asked === undefined) return [];
  return asked
    .split(',')
    .filter((name) => name.trim() !== '')
    .map((name) => oneOf(option, name.trim(), known));
}
