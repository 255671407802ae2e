import { z } from 'zod';
import { because } from './words/fault-of.ts';

// C0 and C1 controls, lone surrogates (by the u flag they match alone), and the marks that reorder
// or hide what stands around them (Unicode TR 36, "Unicode Security Considerations").
const hiddenInLine = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/u;
const hiddenInText =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

const hidden = because('hidden');

/** Whether `text` is one visible line of 1 to `max` UTF-16 units with no control or reordering characters. */
export function isLine(text: string, max: number): boolean {
  return text.length <= max && text.trim() !== '' && !hiddenInLine.test(text);
}

/** Whether `text` is up to `max` UTF-16 units of several lines; may be empty. */
export function isProse(text: string, max: number): boolean {
  return text.length <= max && !hiddenInText.test(text);
}

/** Whether `text` is an address that may leave the app: https or mailto, nothing else. */
export function isLink(text: string): boolean {
  return (
    isLine(text, 2000) && (/^https:\/\/[^\s/@]+(?:[/?#]\S*)?$/i.test(text) || /^mailto:\S+@\S+$/i.test(text))
  );
}

/** The schema of `isLine`. */
export function line(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', because('empty'))
    .refine((text) => !hiddenInLine.test(text), hidden);
}

/** The schema of `isProse`. */
export function prose(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !hiddenInText.test(text), hidden);
}

/** The schema of `isLink`. */
export const link = line(2000).refine(isLink, because('link'));
