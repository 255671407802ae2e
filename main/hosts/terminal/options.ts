import { UsageError } from '../../kernel/usage.ts';
import { message } from '../../../domain/messages/message.ts';

/** The value of an option that a command cannot do without. @throws UsageError */
export function needed(option: string, asked: string | undefined): string {
  if (asked === undefined) throw new UsageError(message('option.needed', { option }));
  return asked;
}

/** The one of `known` that was typed. @throws UsageError */
export function oneOf<T extends string>(option: string, asked: string | undefined, known: readonly T[]): T {
  const typed = needed(option, asked);
  const found = known.find((one) => one === typed);
  if (found !== undefined) return found;
  throw new UsageError(message('option.choice', { option, asked: typed, known: known.join(', ') }));
}

/** Those of `known` that were typed, with commas between them. @throws UsageError */
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
