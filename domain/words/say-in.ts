import i18next from 'i18next';
import { messages } from './messages.ts';
import type { Message } from './message.ts';
import { pseudo } from './pseudo.ts';
import { sayWith } from './say.ts';

/** The languages that there are words in; `pseudo` is English made long and strange, to see what breaks. */
export const languages = ['en', 'pseudo'] as const;
export type Language = (typeof languages)[number];

/** What puts messages into words. */
export type Say = (message: Message) => string;

/** Puts messages into words where there is no window to do so: in the terminal, in dialogs, in what goes to a log. */
export function sayIn(language: Language): Say {
  const words = i18next.createInstance();
  void words.init({
    lng: 'en',
    initAsync: false,
    resources: {
      en: { translation: { message: language === 'pseudo' ? pseudo(messages) : messages } },
    },
    // What it says goes to a terminal or a dialog, not into a page.
    interpolation: { escapeValue: false },
  });
  return sayWith((key, parameters) => words.t(key, parameters));
}

/** `sayIn` English. */
export const say = sayIn('en');

/** Whether there are words in a language. */
export function isLanguage(asked: string): asked is Language {
  return (languages as readonly string[]).includes(asked);
}
