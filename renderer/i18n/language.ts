import { createContext, use, useEffect, useState } from 'react';
import { isLanguage, languageFor, languageOf, loadWords } from '../../domain/messages/languages.ts';
import type { Language, LanguageChoice } from '../../domain/messages/languages.ts';
import { showWords } from './index.ts';

/**
 * The language that the window is to show. Its address names what only the host knows: the language of `--lang` and that of
 * the computer.
 */
export function windowLanguage(choice: LanguageChoice): Language {
  const system = new URLSearchParams(location.search).get('system') ?? '';
  return languageOf(languageAsked(), choice, languageFor([system]));
}

/** The language of `--lang`, which replaces what the learner chose; null without one. */
export function languageAsked(): Language | null {
  const asked = new URLSearchParams(location.search).get('lang') ?? '';
  return isLanguage(asked) ? asked : null;
}

/** Shows the wanted language once its words are loaded. @returns the language that is shown */
export function useWordsOf(wanted: Language): Language {
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    if (wanted === shown) return;
    let isWanted = true;
    void loadWords(wanted).then(async (words) => {
      if (!isWanted) return;
      await showWords(wanted, words);
      setShown(wanted);
    });
    return () => {
      isWanted = false;
    };
  }, [wanted, shown]);
  return shown;
}

const LanguageContext = createContext<Language>('en');

export const LanguageProvider = LanguageContext;

/** The language of the words on the screen. */
export function useLanguage(): Language {
  return use(LanguageContext);
}
