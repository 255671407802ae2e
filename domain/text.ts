import { z } from 'zod';
import {
  findHidden,
  hasVisible,
  hiddenFromLine,
  hiddenFromText,
  isEvidenceLink,
  isLink,
  longestLink,
} from './plain-text.ts';
import type { Hidden } from './plain-text.ts';
import { because } from './words/fault-of.ts';

/** The schema of `isLine`. */
export function line(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', because('empty'))
    .check(noHidden(hiddenFromLine));
}

/** The schema of `isProse`. */
export function prose(max: number) {
  return z.string().max(max).check(noHidden(hiddenFromText));
}

/** A check whose fault says which character cannot be seen, and where it stands. */
function noHidden(find: (text: string) => Hidden | undefined) {
  return (context: z.core.ParsePayload<string>): void => {
    const found = find(context.value);
    if (found) context.issues.push({ code: 'custom', input: context.value, params: { ...found } });
  };
}

/**
 * A text that is typed, pasted or given to a command: nothing in it that cannot be seen, and the fault says what and where.
 * What was let in before such texts were looked at stays readable: events and files have the schemas above.
 */
export function typed<S extends z.ZodType<string>>(schema: S): S {
  return schema.check(noHidden(findHidden));
}

/** The same for one line: something of it can be seen. */
export function typedLine<S extends z.ZodType<string>>(schema: S): S {
  return typed(schema).refine((text) => text === '' || hasVisible(text), because('empty')) as S;
}

/** The schema of `isLink`. */
export const link = line(longestLink).refine(isLink, because('link'));

/** The schema of `isEvidenceLink`. */
export const evidenceLink = line(longestLink).refine(isEvidenceLink, because('evidenceLink'));
