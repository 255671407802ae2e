import type { en } from './en/index.ts';
import { pseudo } from './pseudo.ts';
import type { WordsOf } from './words-of.ts';

/** All texts of Waymark in one language. */
export type Words = WordsOf<typeof en>;

interface Entry {
  /** BCP 47: how the language writes numbers and days. */
  readonly locale: string;
  /** Loads the words: only those of the languages in use are read. */
  readonly load: () => Promise<Words>;
}

const english = () => import('./en/index.ts').then(({ en }) => en);

/** The languages of Waymark. A new one is a folder of words and a line here. */
const table = {
  en: { locale: 'en-GB', load: english },
  de: { locale: 'de', load: () => import('./de/index.ts').then(({ de }) => de) },
  // For tests: altered English that shows what is clipped or not translated.
  pseudo: { locale: 'en-GB', load: () => english().then((words) => pseudo<Words>(words)) },
} as const satisfies Readonly<Record<string, Entry>>;

export type Language = keyof typeof table;
/** A language that people choose. */
export type SpokenLanguage = Exclude<Language, 'pseudo'>;
/** What the learner chose: a language, or `system` for that of the computer. */
export type LanguageChoice = 'system' | SpokenLanguage;

export const languages = Object.keys(table) as Language[];
export const spokenLanguages = languages.filter((language) => language !== 'pseudo');
export const languageChoices: readonly LanguageChoice[] = ['system', ...spokenLanguages];

/** The words of a language. */
export const loadWords = (language: Language): Promise<Words> => table[language].load();

/** How a language writes numbers and days, BCP 47. */
export const localeOfLanguage = (language: Language): string => table[language].locale;

/** The language of the words for screen readers, BCP 47. */
export const tagOf = (language: Language): SpokenLanguage => (language === 'pseudo' ? 'en' : language);

/** Whether there are words in a language. */
export function isLanguage(asked: string): asked is Language {
  return Object.hasOwn(table, asked);
}

/**
 * The first of the languages that there are words in, else English.
 * @param preferred locales such as `de-CH` or `de_AT.UTF-8`
 */
export function languageFor(preferred: readonly string[]): SpokenLanguage {
  const wanted = preferred.map((locale) => locale.toLowerCase().split(/[-_.@]/, 1)[0]);
  return wanted.map((tag) => spokenLanguages.find((language) => language === tag)).find(Boolean) ?? 'en';
}

/** The language to show. @param asked on the command line, before the learner's choice */
export function languageOf(asked: Language | null, choice: LanguageChoice, system: SpokenLanguage): Language {
  return asked ?? (choice === 'system' ? system : choice);
}
