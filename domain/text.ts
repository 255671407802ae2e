import { z } from 'zod';
import { hasHiddenInLine, hasHiddenInText, isLink, longestLink } from './plain-text.ts';
import { because } from './words/fault-of.ts';

const hidden = because('hidden');

/** The schema of `isLine`. */
export function line(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', because('empty'))
    .refine((text) => !hasHiddenInLine(text), hidden);
}

/** The schema of `isProse`. */
export function prose(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !hasHiddenInText(text), hidden);
}

/** The schema of `isLink`. */
export const link = line(longestLink).refine(isLink, because('link'));
