import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../../domain/messages/en/index.ts';
import { numberFormatter } from '../../domain/messages/number-formatter.ts';
import { pseudo } from '../../domain/messages/pseudo.ts';

let formatNumber: (value: number) => string = String;

/** Formats the numbers within words in the same way as `Format` does. */
export function writeNumbersWith(format: (value: number) => string): void {
  formatNumber = format;
}

/**
 * Loads the catalogue. Render nothing before it is loaded.
 * @param pseudoWords replaces the English words by longer, accented ones, to find layout problems
 */
export async function loadWords(pseudoWords: boolean): Promise<void> {
  await i18next
    .use(numberFormatter((value) => formatNumber(value)))
    .use(initReactI18next)
    .init({
      lng: 'en',
      resources: { en: { translation: pseudoWords ? pseudo(en) : en } },
      // React escapes all text.
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
}
