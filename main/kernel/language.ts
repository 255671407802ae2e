import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { languages } from '../../domain/messages/languages.ts';
import { isLanguage } from '../../domain/messages/translator.ts';
import type { Language } from '../../domain/messages/languages.ts';

/**
 * The language given with `--lang`, else English.
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

/** The language after `--lang`, read before everything else, so that errors in the rest can be reported in it. */
export function languageAsked(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return 'en';
  return languageOf(argv[at]!.includes('=') ? argv[at]!.slice('--lang='.length) : argv[at + 1]);
}

/** The address of the window in a language. @param url of the window in English */
export function inLanguage(url: string, language: Language): string {
  const address = new URL(url);
  if (language !== 'en') address.searchParams.set('lang', language);
  return address.href;
}
