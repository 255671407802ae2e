import { z } from 'zod';
import { issueCode } from '../domain/messages/fault-of.ts';

/** The locale for numbers and days: a BCP 47 tag that `Intl` accepts, or `system`. */
export const locale = z
  .string()
  .max(35)
  .refine((tag) => tag === 'system' || isTag(tag), issueCode('language'));

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
