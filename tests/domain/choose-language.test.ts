import { describe, expect, it } from 'vitest';
import {
  languageChoices,
  languageFor,
  languageOf,
  languages,
  loadWords,
} from '../../domain/messages/languages.ts';
import { HostLanguage, languageAsked, systemLanguage } from '../../main/kernel/language.ts';
import { message } from '../../domain/messages/message.ts';

describe('the language', () => {
  it('of the command line comes before the choice, and the choice before the computer', () => {
    expect(languageOf('en', 'de', 'de')).toBe('en');
    expect(languageOf(null, 'de', 'en')).toBe('de');
    expect(languageOf(null, 'en', 'de')).toBe('en');
    expect(languageOf(null, 'system', 'de')).toBe('de');
    expect(languageOf('pseudo', 'de', 'en')).toBe('pseudo');
  });

  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr-CA', 'de_CH.UTF-8@euro', 'en'], 'de'],
    [['DE'], 'de'],
    [['den', 'fr'], 'en'],
    [['C.UTF-8'], 'en'],
    [['POSIX'], 'en'],
    [['pseudo'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ])('of a computer that prefers %j is %s', (preferred, language) => {
    expect(languageFor(preferred)).toBe(language);
  });

  it('of a terminal is in LC_ALL, LC_MESSAGES and LANG, in this order', () => {
    expect(systemLanguage({ LANG: 'de_DE.UTF-8' })).toBe('de');
    expect(systemLanguage({ LC_ALL: '', LC_MESSAGES: 'de_DE.UTF-8', LANG: 'en_US.UTF-8' })).toBe('de');
    expect(systemLanguage({ LC_ALL: 'C', LC_MESSAGES: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' })).toBe('en');
    expect(systemLanguage({ LANG: 'fr_FR.UTF-8' })).toBe('en');
  });

  it('asked for is that after --lang, and none without it', () => {
    expect(languageAsked(['status', '--lang', 'de'])).toBe('de');
    expect(languageAsked(['--lang=de'])).toBe('de');
    expect(languageAsked(['status'])).toBeNull();
    expect(() => languageAsked(['--lang', 'toString'])).toThrow('language.unknown');
  });

  it('that can be chosen is any but the one for tests', () => {
    expect(languageChoices).toEqual(['system', ...languages.filter((language) => language !== 'pseudo')]);
  });

  it.each(languages)('%s has its words', async (language) => {
    expect((await loadWords(language)).screen.settings).not.toBe('');
  });
});

describe('a host', () => {
  const open = message('link.open');

  it('speaks the language of the computer, then the one that is chosen', async () => {
    const language = new HostLanguage(null, 'de');
    const { translate } = language;
    expect(translate(open)).toBe('Open');
    await language.use('system');
    expect(translate(open)).toBe('Öffnen');
    await language.use('en');
    expect([translate(open), language.current]).toEqual(['Open', 'en']);
  });

  it('keeps to the one asked for on the command line', async () => {
    const language = new HostLanguage('en', 'de');
    await language.use('de');
    expect(language.current).toBe('en');
  });

  it('tells the window what only the host knows', () => {
    expect(new HostLanguage(null, 'en').addressOf('app://waymark/')).toBe('app://waymark/');
    expect(new HostLanguage(null, 'de').addressOf('app://waymark/')).toBe('app://waymark/?system=de');
    expect(new HostLanguage('en', 'de').addressOf('app://waymark/')).toBe('app://waymark/?lang=en');
  });
});
