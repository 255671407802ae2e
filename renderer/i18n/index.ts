import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../../domain/words/en.ts';
import { numberFormatter } from '../../domain/words/number-formatter.ts';
import { pseudo } from '../../domain/words/pseudo.ts';

let formatNumber: (value: number) => string = String;

/** Writes the numbers within words as `format` does those beside them. */
export function writeNumbersWith(format: (value: number) => string): void {
  formatNumber = format;
}

/**
 * Loads the catalogue; the screen may be drawn once it has.
 * @param pseudoWords in place of English, words that are longer and full of accents, to see what breaks
 */
export async function loadWords(pseudoWords: boolean): Promise<void> {
  await i18next
    .use(numberFormatter((value) => formatNumber(value)))
    .use(initReactI18next)
    .init({
      lng: 'en',
      resources: { en: { translation: pseudoWords ? pseudo(en) : en } },
      // React escapes what it shows.
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
}
