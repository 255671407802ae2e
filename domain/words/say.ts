import type { Message } from './message.ts';

/** What puts a key of the catalogue into words. */
export type Translate = (key: string, parameters: Readonly<Record<string, unknown>>) => string;

/** Puts messages into words, with those among their parameters. */
export function sayWith(translate: Translate): (message: Message) => string {
  const say = ({ code, parameters = {} }: Message): string => {
    const filled = Object.entries(parameters).map(([name, value]) => {
      if (typeof value !== 'object') return [name, value] as const;
      return [name, 'code' in value ? say(value) : value.map(say).join('; ')] as const;
    });
    return translate(`message.${code}`, Object.fromEntries(filled));
  };
  return say;
}
