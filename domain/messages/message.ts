import type { messages } from './en/messages.ts';

type Leaf<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? { readonly key: `${P}${K}`; readonly text: T[K] }
    : Leaf<T[K], `${P}${K}.`>;
}[keyof T & string];
type Leaves = Leaf<typeof messages>;
type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
type Names<T extends string> = T extends `${string}{{${infer N}}}${infer Rest}` ? N | Names<Rest> : never;

/** The name of a message in messages.ts, without its plural. */
export type MessageCode = WithoutPlural<Leaves['key']>;
/** What a message has to be filled with. */
type NamesOf<C extends MessageCode> = Names<Extract<Leaves, { key: C | `${C}_one` | `${C}_other` }>['text']>;
/** A day (`2026-11-27`) or an instant in UTC, ISO 8601. It is written as a day, in the language and time zone of the reader. */
export interface WhenValue {
  readonly when: string;
}
export type Value = string | number | WhenValue | Message | readonly Message[];

/** Something to tell the learner, before it is put into words: `translate` does that, in their language. */
export interface Message {
  readonly code: MessageCode;
  readonly parameters?: Readonly<Record<string, Value>> | undefined;
}

/** A message with all that it needs; a parameter that is missing is a type error. */
export function message<C extends MessageCode>(
  code: C,
  ...[parameters]: [NamesOf<C>] extends [never] ? [] : [parameters: Readonly<Record<NamesOf<C>, Value>>]
): Message {
  return parameters === undefined ? { code } : { code, parameters };
}
