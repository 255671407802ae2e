import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadWords, tagOf } from '../../domain/messages/languages.ts';
import type { Language, Words } from '../../domain/messages/languages.ts';
import { numberFormatter } from '../../domain/messages/number-formatter.ts';

let formatNumber: (value: number) => string = String;

/** Formats the numbers within words in the same way as `Format` does. */
export function writeNumbersWith(format: (value: number) => string): void {
  formatNumber = format;
}

/** Loads the words of the window. Render nothing before they are loaded. */
export async function startWords(language: Language): Promise<void> {
  const words = await loadWords(language);
  await i18next
    .use(numberFormatter((value) => formatNumber(value)))
    .use(initReactI18next)
    .init({
      resources: {},
      // React escapes all text.
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
  await showWords(language, words);
}

/** Goes over to the words of another language; what is on the screen is rendered again. */
export async function showWords(language: Language, words: Words): Promise<void> {
  const tag = tagOf(language);
  i18next.addResourceBundle(tag, 'translation', words);
  await i18next.changeLanguage(tag);
  document.documentElement.lang = tag;
}
