import type { Message } from './message.ts';

/** What puts a key of the catalogue into words. */
export type Lookup = (key: string, parameters: Readonly<Record<string, unknown>>) => string;

/** Puts messages into words, with those among their parameters. */
export function translateWith(lookUp: Lookup): (message: Message) => string {
  const translate = ({ code, parameters = {} }: Message): string => {
    const filled = Object.entries(parameters).map(([name, value]) => {
      if (typeof value !== 'object') return [name, value] as const;
      return [name, 'code' in value ? translate(value) : value.map(translate).join('; ')] as const;
    });
    return lookUp(`message.${code}`, Object.fromEntries(filled));
  };
  return translate;
}
