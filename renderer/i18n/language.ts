import { languages } from '../../domain/messages/languages.ts';
import type { Language } from '../../domain/messages/languages.ts';

/** The language of the window's words: the one in its address, else English. */
export function windowLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  return languages.find((one) => one === asked) ?? 'en';
}
