import { WaymarkError } from '../domain/result.ts';
import { message } from '../domain/words/message.ts';
import { isLanguage, languages } from '../domain/words/say-in.ts';
import type { Language } from '../domain/words/say-in.ts';

/**
 * The language asked for with `--lang`; English where none is.
 * @throws WaymarkError `invalid-input`
 */
export function languageOf(asked: string | undefined): Language {
  if (asked === undefined) return 'en';
  if (isLanguage(asked)) return asked;
  throw new WaymarkError(
    'invalid-input',
    message('language.unknown', { asked, languages: languages.join(', ') }),
  );
}

/** The address of the window in a language. @param url of the window in English */
export function inLanguage(url: string, language: Language): string {
  const address = new URL(url);
  if (language !== 'en') address.searchParams.set('lang', language);
  return address.href;
}
