import { spokenLanguages } from '../../../domain/messages/languages.ts';
import type { LanguageChoice } from '../../../domain/messages/languages.ts';

// Each is shown in its own language, so that its speakers find it.
const tags = [
  'en-GB',
  'en-US',
  'en-IE',
  'en-IN',
  'cs',
  'da',
  'de',
  'de-CH',
  'el',
  'es',
  'es-MX',
  'fi',
  'fr',
  'fr-CA',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'sv',
  'tr',
  'uk',
  'vi',
  'zh-Hans',
  'zh-Hant',
];

/** The languages for dates and numbers. The current one is always included. */
export function localeOptions(current: string, system: string): { id: string; text: string }[] {
  const others = tags.includes(current) || current === 'system' ? tags : [current, ...tags];
  return [{ id: 'system', text: system }, ...others.map((id) => ({ id, text: nameOf(id) }))];
}

/** The languages for words. */
export function languageOptions(system: string): { id: LanguageChoice; text: string }[] {
  return [{ id: 'system', text: system }, ...spokenLanguages.map((id) => ({ id, text: nameOf(id) }))];
}

function nameOf(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
