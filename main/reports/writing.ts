import { writingIn } from '../../domain/report/writing.ts';
import type { Writing } from '../../domain/report/writing.ts';
import { translatorFor } from '../../domain/messages/translator.ts';
import type { Language } from '../../domain/messages/languages.ts';

/**
 * How a report is worded and how it formats numbers and days.
 * @param locale for numbers and days: a BCP 47 tag that `Intl` knows, or `system` for that of the language
 */
export function reportWriting(language: Language, locale: string): Writing {
  // The pseudo language is altered English.
  const lang = language === 'pseudo' ? 'en' : language;
  const tag = locale === 'system' ? lang : (Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? lang);
  const numbers = new Intl.NumberFormat(tag);
  return writingIn(
    lang,
    tag,
    translatorFor(language, (value) => numbers.format(value)),
  );
}
