import { writingIn } from '../../domain/report/writing.ts';
import type { Writing } from '../../domain/report/writing.ts';
import { tagOf } from '../../domain/messages/languages.ts';
import type { Language } from '../../domain/messages/languages.ts';
import { translatorFor } from '../../domain/messages/translator.ts';

/**
 * How a report is worded and how it formats numbers and days.
 * @param locale for numbers and days: a BCP 47 tag that `Intl` knows, or `system` for that of the language
 */
export async function reportWriting(language: Language, locale: string): Promise<Writing> {
  const lang = tagOf(language);
  const tag = locale === 'system' ? lang : (Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? lang);
  const numbers = new Intl.NumberFormat(tag);
  return writingIn(lang, tag, await translatorFor(language, { number: (value) => numbers.format(value) }));
}
