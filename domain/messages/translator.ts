import i18next from 'i18next';
import { languages } from './languages.ts';
import type { Language } from './languages.ts';
import { messages } from './en/messages.ts';
import type { Message } from './message.ts';
import { numberFormatter } from './number-formatter.ts';
import { pseudo } from './pseudo.ts';
import { translateWith } from './translate.ts';

/** What puts messages into words. */
export type Translate = (message: Message) => string;

/**
 * Puts messages into words where there is no window to do so: in the terminal, in dialogs, in what goes to a log.
 * @param number how the numbers in them are written
 */
export function translatorFor(language: Language, number: (value: number) => string = String): Translate {
  const words = i18next.createInstance();
  void words.use(numberFormatter(number)).init({
    lng: 'en',
    initAsync: false,
    resources: {
      en: { translation: { message: language === 'pseudo' ? pseudo(messages) : messages } },
    },
    // What it says goes to a terminal or a dialog, not into a page.
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return translateWith((key, parameters) => words.t(key, parameters));
}

/** `translatorFor` English. */
export const translate = translatorFor('en');

/** Whether there are words in a language. */
export function isLanguage(asked: string): asked is Language {
  return (languages as readonly string[]).includes(asked);
}
