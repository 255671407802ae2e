import { longDaysIn } from '../../domain/base/moments.ts';
import {
  isLanguage,
  languageFor,
  languageOf,
  languages,
  localeOfLanguage,
} from '../../domain/messages/languages.ts';
import type { Language, LanguageChoice, SpokenLanguage } from '../../domain/messages/languages.ts';
import { message } from '../../domain/messages/message.ts';
import { translate, translatorFor } from '../../domain/messages/translator.ts';
import type { Translate } from '../../domain/messages/translator.ts';
import { UsageError } from './usage.ts';

/**
 * The language asked for with `--lang`; null if none is.
 * @throws UsageError if there are no words in it
 */
export function checkLanguage(asked: string | undefined): Language | null {
  if (asked === undefined) return null;
  if (isLanguage(asked)) return asked;
  throw new UsageError(message('language.unknown', { asked, languages: languages.join(', ') }));
}

/** The language after `--lang`, before anything else is read: what is wrong with the rest is said in it. */
export function languageAsked(argv: readonly string[]): Language | null {
  // The last one counts, as for every option.
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return null;
  return checkLanguage(argv[at]!.includes('=') ? argv[at]!.slice('--lang='.length) : argv[at + 1]);
}

/** The language of the computer, as a terminal knows it: English if there are no words in it. */
export function systemLanguage(env: NodeJS.ProcessEnv = process.env): SpokenLanguage {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  return languageFor([named || Intl.DateTimeFormat().resolvedOptions().locale]);
}

/** The language of a host's dialogs: `--lang`, else what the learner chose, else that of the computer. */
export class HostLanguage {
  readonly #asked: Language | null;
  readonly #system: SpokenLanguage;
  #current: Language = 'en';
  #translate: Translate = translate;

  /** @param asked with `--lang` */
  constructor(asked: Language | null, system: SpokenLanguage) {
    this.#asked = asked;
    this.#system = system;
  }

  get current(): Language {
    return this.#current;
  }

  /** Puts messages into the current language. English before the first `use`. */
  readonly translate: Translate = (said) => this.#translate(said);

  /** Goes over to what the learner chose. */
  async use(choice: LanguageChoice): Promise<void> {
    const language = languageOf(this.#asked, choice, this.#system);
    if (language === this.#current) return;
    this.#translate = await translatorFor(language, { day: longDaysIn(localeOfLanguage(language)) });
    this.#current = language;
  }

  /** The address of the window, with the languages that it cannot know. @param url of the window in English */
  addressOf(url: string): string {
    const address = new URL(url);
    if (this.#asked !== null) address.searchParams.set('lang', this.#asked);
    else if (this.#system !== 'en') address.searchParams.set('system', this.#system);
    return address.href;
  }
}
