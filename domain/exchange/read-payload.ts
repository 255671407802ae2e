import type { z } from 'zod';
import { isTooDeep } from './json-depth.ts';
import { placeName } from '../path/read-document.ts';
import type { ReferenceFault } from '../path/check-references.ts';
import { faultOf } from '../words/fault-of.ts';
import { message } from '../words/message.ts';
import type { Message } from '../words/message.ts';

/** What was read, or what is wrong with it. */
export type Payload<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Message };

/**
 * Reads JSON that is written in the one form that Waymark writes: that of `JSON.stringify`, with no blanks. So nothing can
 * hide in it that two readers would read differently: a key that is there twice, a number that no double can hold.
 * @param check finds what the schema cannot see
 */
export function readPayload<T>(
  text: string,
  schema: z.ZodType<T>,
  check: (value: T) => ReferenceFault | undefined,
): Payload<T> {
  const value = exactJson(text);
  if (value === undefined) return refused(message('exchange.form'));
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

/** A fault with the place where it stands. */
export function placed({ place, message: fault }: ReferenceFault): Message {
  const name = placeName(place);
  return name === '' ? fault : message('exchange.place', { place: name, fault });
}

function exactJson(text: string): unknown {
  // To write it again, JSON.stringify calls itself for each level.
  if (isTooDeep(text)) return undefined;
  // Schemas pass over such a key. Within a text its last quote would be escaped.
  if (text.includes('"__proto__":')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
