import i18next from 'i18next';
import { messages } from './en/messages.ts';
import { loadWords, tagOf } from './languages.ts';
import type { Language, Words } from './languages.ts';
import type { Message } from './message.ts';
import { numberFormatter } from './number-formatter.ts';
import { translateWith } from './translate.ts';

/** What puts messages into words. */
export type Translate = (message: Message) => string;

/**
 * Puts messages into words where there is no window to do so: in the terminal, in dialogs, in what goes to a log.
 * @param number how the numbers in them are written
 */
export async function translatorFor(
  language: Language,
  number?: (value: number) => string,
): Promise<Translate> {
  return translatorWith((await loadWords(language)).message, tagOf(language), number);
}

/** @param language of the words, for its plurals */
function translatorWith(
  words: Words['message'],
  language: string,
  number: (value: number) => string = String,
): Translate {
  const instance = i18next.createInstance();
  void instance.use(numberFormatter(number)).init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: { message: words } } },
    // What it says goes to a terminal or a dialog, not into a page.
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return translateWith((key, parameters) => instance.t(key, parameters));
}

/** Puts messages into English, without waiting for the words. */
export const translate = translatorWith(messages, 'en');
