import type { z } from 'zod';
import { isTooDeep } from '../base/json-depth.ts';
import { placeName } from '../path/read-document.ts';
import type { ReferenceFault } from '../path/check-references.ts';
import { faultOf } from '../messages/fault-of.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';

/** The parsed value, or what is wrong with it. */
export type Payload<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Message };

/**
 * Parses JSON in the one form that Waymark writes: that of `JSON.stringify`, without blanks. This rules out
 * content that two readers would read differently, such as a duplicate key or a number that no double can
 * hold.
 * @param check finds faults that the schema cannot see
 */
export function readPayload<T>(
  text: string,
  schema: z.ZodType<T>,
  check: (value: T) => ReferenceFault | undefined,
): Payload<T> {
  const value = exactJson(text);
  if (value === undefined) return refused(message('reviews.form'));
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const place = issue.path.filter((step) => typeof step !== 'symbol');
    return refused(placed({ place, message: faultOf(issue) }));
  }
  const fault = check(parsed.data);
  return fault ? refused(placed(fault)) : { ok: true, value: parsed.data };
}

function refused(fault: Message): Payload<never> {
  return { ok: false, fault };
}

/** A fault with its place in front. */
export function placed({ place, message: fault }: ReferenceFault): Message {
  const name = placeName(place);
  return name === '' ? fault : message('reviews.place', { place: name, fault });
}

function exactJson(text: string): unknown {
  // `JSON.stringify` is recursive, so depth is checked first.
  if (isTooDeep(text)) return undefined;
  // Schemas ignore such a key. Inside a text its last quote would be escaped, so this cannot match there.
  if (text.includes('"__proto__":')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
