import { z } from 'zod';
import { issueCode } from '../domain/messages/fault-of.ts';

/** The locale for numbers and days: a BCP 47 tag, or `system`. */
export const locale = z
  .string()
  .max(35)
  .regex(/^(?:system|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/, issueCode('language'));
