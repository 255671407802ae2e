import { languages } from '../../domain/words/languages.ts';
import type { Language } from '../../domain/words/languages.ts';

/** The language of the window's words: the one that its address names, else English. */
export function windowLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  return languages.find((one) => one === asked) ?? 'en';
}
