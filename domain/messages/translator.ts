import i18next from 'i18next';
import { messages } from './en/messages.ts';
import { loadWords, tagOf } from './languages.ts';
import type { Language, Words } from './languages.ts';
import type { Message } from './message.ts';
import { numberFormatter } from './number-formatter.ts';
import { translateWith } from './translate.ts';

/** What puts messages into words. */
export type Translate = (message: Message) => string;

/** How the values within messages are written. */
interface Formats {
  readonly number?: (value: number) => string;
  /** A day, or the day of an instant; see `WhenValue`. */
  readonly day?: (when: string) => string;
}

/**
 * Puts messages into words where there is no window to do so: in the terminal, in dialogs, in what goes to a log. Unless
 * `formats` says otherwise, numbers are digits, and days are as `2026-11-27`, in UTC.
 */
export async function translatorFor(language: Language, formats: Formats = {}): Promise<Translate> {
  return translatorWith((await loadWords(language)).message, tagOf(language), formats);
}

/** @param language of the words, for its plurals */
function translatorWith(
  words: Words['message'],
  language: string,
  { number = String, day = (when) => when.slice(0, 10) }: Formats = {},
): Translate {
  const instance = i18next.createInstance();
  void instance.use(numberFormatter(number)).init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: { message: words } } },
    // What it says goes to a terminal or a dialog, not into a page.
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return translateWith((key, parameters) => instance.t(key, parameters), day);
}

/** Puts messages into English, without waiting for the words. */
export const translate = translatorWith(messages, 'en');
