import type { Message, Value } from './message.ts';

/** What puts a key of the catalogue into words. */
export type Lookup = (key: string, parameters: Readonly<Record<string, unknown>>) => string;

/** Puts messages into words, with those among their parameters. @param day writes a day or the day of an instant */
export function translateWith(lookUp: Lookup, day: (when: string) => string): (message: Message) => string {
  const fill = (value: Value): string | number => {
    if (typeof value !== 'object') return value;
    if ('when' in value) return day(value.when);
    return 'code' in value ? translate(value) : value.map(translate).join('; ');
  };
  const translate = ({ code, parameters = {} }: Message): string => {
    const filled = Object.entries(parameters).map(([name, value]) => [name, fill(value)] as const);
    return lookUp(`message.${code}`, Object.fromEntries(filled));
  };
  return translate;
}
