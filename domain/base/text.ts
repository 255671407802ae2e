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
import { issueCode } from '../messages/fault-of.ts';

/** The schema of `isLine`. */
export function line(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', issueCode('empty'))
    .check(noHidden(hiddenFromLine));
}

/** The schema of `isProse`. */
export function prose(max: number) {
  return z.string().max(max).check(noHidden(hiddenFromText));
}

/** A check whose fault names the invisible character and its position. */
function noHidden(find: (text: string) => Hidden | undefined) {
  return (context: z.core.ParsePayload<string>): void => {
    const found = find(context.value);
    if (found) context.issues.push({ code: 'custom', input: context.value, params: { ...found } });
  };
}

/**
 * Adds the check for text that is typed, pasted or passed to a command: no invisible characters. Text saved
 * before this check existed must stay readable, so events and files use the schemas above.
 */
export function typed<S extends z.ZodType<string>>(schema: S): S {
  return schema.check(noHidden(findHidden));
}

/** The same for one line, which must also have something visible unless it is empty. */
export function typedLine<S extends z.ZodType<string>>(schema: S): S {
  return typed(schema).refine((text) => text === '' || hasVisible(text), issueCode('empty')) as S;
}

/** The schema of `isLink`. */
export const link = line(longestLink).refine(isLink, issueCode('link'));

/** The schema of `isEvidenceLink`. */
export const evidenceLink = line(longestLink).refine(isEvidenceLink, issueCode('evidenceLink'));
