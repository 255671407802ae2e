import { describe, expect, it } from 'vitest';
import { de } from '../../domain/messages/de/index.ts';
import { en } from '../../domain/messages/en/index.ts';

type Words = { readonly [key: string]: string | Words };

function messagesOf(words: Words, prefix = ''): [key: string, message: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : messagesOf(value, `${prefix}${key}.`),
  );
}

const english = new Map(messagesOf(en));
const filledIn = /\{\{\w+\}\}|<\/?\d+>/g;

/** The languages other than English. */
const languages: readonly {
  readonly name: string;
  readonly words: Words;
  /** The keys of messages that are the same as in English. */
  readonly same: readonly string[];
  /** Signs that its typography does not use. */
  readonly foreign: readonly RegExp[];
}[] = [
  {
    name: 'German',
    words: de,
    same: [
      'hours',
      'keyboard.escape',
      'keyboard.alt',
      'frame.app',
      'reports.format',
      'reports.formats.md',
      'reports.formats.pdf',
      'theme.system',
      'host.electron',
      'host.chromium',
      'settings.person',
      'settings.systemLocale',
      'fileDialog.place.downloads',
      'fileDialog.name',
      'tree.optional',
      'time.minutes',
      'time.both',
      'inspector.label',
      'message.reminder.calendar',
      'message.report.facts.program',
      'message.report.skills.optional',
      'message.report.items.material',
      'message.report.mentors.by',
      'message.terminal.nextFacts',
    ],
    foreign: [/"/, /‘|”/, /(?<!„[^„“]*)“/, /„(?![^„“]*“)/, /—|--(?![-a-z]| )/, /\S…/, /\S%/],
  },
];

describe.each(languages)('the words in $name', ({ words, same, foreign }) => {
  const messages = messagesOf(words);

  it('have the keys of the English ones, in the same order', () => {
    expect(messages.map(([key]) => key)).toEqual([...english.keys()]);
  });

  it('have the same placeholders and tags', () => {
    const named = (text: string) => (text.match(filledIn) ?? []).toSorted();
    const others = messages.filter(
      ([key, text]) => named(text).join() !== named(english.get(key) ?? '').join(),
    );
    expect(others).toEqual([]);
  });

  it('are translated, except where a word is the same', () => {
    const left = messages.filter(
      ([key, text]) => text === english.get(key) && /\p{L}/u.test(text.replaceAll(filledIn, '')),
    );
    expect(left.map(([key]) => key)).toEqual(same);
  });

  it('have the quotes, dashes and spaces of the language', () => {
    expect(messages.filter(([, text]) => foreign.some((sign) => sign.test(text)))).toEqual([]);
  });

  it('end with a full stop, a colon or a blank where the English ones do', () => {
    const ends = (text: string) => [/^\s*/.exec(text)![0], /[.:?…]?\s*$/.exec(text)![0]];
    const others = messages.filter(
      ([key, text]) => ends(text).join('|') !== ends(english.get(key) ?? '').join('|'),
    );
    expect(others).toEqual([]);
  });
});
