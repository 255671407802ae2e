import { describe, expect, it } from 'vitest';
import {
  asLink,
  findHidden,
  hasVisible,
  isEvidenceLink,
  isLink,
  isTyped,
  shown,
  tidy,
  withoutHidden,
} from '../../domain/base/plain-text.ts';

describe('an address as people type it', () => {
  it.each([
    ['example.org/x', 'https://example.org/x'],
    [' https://example.org ', 'https://example.org'],
    ['wiki.example', 'https://wiki.example'],
    ['example.org:8443', 'https://example.org:8443'],
    ['me@example.org', 'mailto:me@example.org'],
    ['mailto:me@example.org', 'mailto:me@example.org'],
    ['', ''],
  ])('%j is %j', (typed, address) => {
    expect(asLink(typed)).toBe(address);
    expect(address === '' || isLink(address)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'http://example.org',
    'file:///etc/passwd',
    String.raw`\\server\share\x`,
    'data:text/html,x',
    'a page',
    'wiki',
    'folder/file.pdf',
    'report.pdf',
    'user:secret@example.org/x',
    'https://me@example.org/',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('%j does not leave the app', (typed) => {
    expect(isLink(asLink(typed))).toBe(false);
  });
});

describe('addresses of evidence', () => {
  it.each([
    [String.raw`\\server\share\my report.pdf`, 'file://server/share/my%20report.pdf'],
    [String.raw`C:\Users\Robin\q#1.txt`, 'file:///C:/Users/Robin/q%231.txt'],
    ['/home/robin/notes.md', 'file:///home/robin/notes.md'],
    ['<https://example.org/x>', 'https://example.org/x'],
    ['[PR 12](https://example.org/pull/12)', 'https://example.org/pull/12'],
    ['"https://example.org/x"', 'https://example.org/x'],
    ['[a page](https://en.wikipedia.org/wiki/Go_(language))', 'https://en.wikipedia.org/wiki/Go_(language)'],
    ['localhost:3000/x', 'http://localhost:3000/x'],
    ['192.168.1.2/x', 'http://192.168.1.2/x'],
    ['nas.local:5001/x', 'http://nas.local:5001/x'],
    ['http://wiki/page', 'http://wiki/page'],
    ['http://192.168.1.20:8080/x', 'http://192.168.1.20:8080/x'],
    ['http://nas.local/x', 'http://nas.local/x'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://[fd00::1]/x', 'http://[fd00::1]/x'],
  ])('%s is %s', (typed, address) => {
    expect(asLink(typed)).toBe(address);
    expect(isEvidenceLink(address)).toBe(true);
  });

  it.each([
    'http://example.org/x',
    'http://8.8.8.8/',
    'http://134744072/',
    'http://0x08080808/',
    'http://172.32.0.1/',
    'http://user@wiki/',
    'http://wiki.example.com/',
    'javascript:alert(1)',
    'smb://server/share',
    'file:///',
    'file:///a b',
    '//example.org/x y',
    './report.pdf',
    '../report.pdf',
    '~/report.pdf',
    String.raw`folder\report.pdf`,
    '/home/robin/\ud800',
  ])('%s is not allowed', (typed) => {
    expect(isEvidenceLink(typed)).toBe(false);
    expect(isEvidenceLink(asLink(typed))).toBe(false);
  });
});

describe('invisible characters', () => {
  const hiddenOnes: [string, string][] = [
    ['a direction', '\u202a'],
    ['an override', '\u202e'],
    ['an isolate', '\u2068'],
    ['an escape', '\u001b'],
    ['a form feed', '\u000c'],
    ['a next line', '\u0085'],
    ['a Hangul filler', '\u3164'],
    ['a line separator', '\u2028'],
    ['a soft hyphen', '\u00ad'],
    ['a blank of no width', '\u200b'],
    ['a byte order mark', '\ufeff'],
    ['a tag', '\u{e0041}'],
    ['half a character', '\ud800'],
  ];

  it.each(hiddenOnes)('%s is found, with its number and position', (_, character) => {
    const number = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    expect(findHidden(`😀b${character}c`)).toEqual({ character: number, at: 3 });
    expect([isTyped(character, 10), isTyped(`a${character}`, 10), hasVisible(character)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([shown(`a${character}b`), withoutHidden(`a${character}b`)]).toEqual([`a⟨${number}⟩b`, 'ab']);
  });

  it.each([
    'می‌خواهم',
    'क्‍ष',
    '👩‍💻',
    '❤️',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'שלום ‏!',
    'a\tb\nc',
  ])('%s stays unchanged', (text) => {
    expect(findHidden(text)).toBeUndefined();
    expect(tidy(text, false)).toBe(text);
  });

  it('are removed from pasted text if nothing is lost without them', () => {
    expect(tidy('\u202aC:\\x\u202c', true)).toBe('C:\\x');
    expect(tidy('\u001b[31mred\u001b[0m \u001b]0;title\u0007x', false)).toBe('red x');
    expect(tidy('one\u2028two\u000cthree\u0085four', false)).toBe('one\ntwo\nthree\nfour');
    expect(tidy('one\u2028two\r\nthree', true)).toBe('one two three');
    expect(tidy('soft\u00adly\u200b \ufeffdone', false)).toBe('softly done');
    expect(tidy('one \n \n two', true)).toBe('one two');
    // Characters that change the meaning stay, and are reported.
    expect(findHidden(tidy('abc\u202efed', false))).toEqual({ character: 'U+202E', at: 4 });
  });

  it('are shown once per run, and long runs take little time', () => {
    expect(shown(`a${'\u{e0041}'.repeat(1000)}b`)).toBe('a⟨U+E0041 ×1000⟩b');
    const long = 1_000_000;
    const flags = `\u{1f3f4}${'\u{e0041}'.repeat(long)}`;
    expect(shown(flags).length).toBeLessThan(100);
    expect(tidy(`a${' '.repeat(long)}b`, true)).toHaveLength(long + 2);
    expect(tidy(`a${' '.repeat(long)}\nb`, true)).toBe('a b');
    expect(tidy('\u001b]'.repeat(long), true)).toHaveLength(long);
  });
});
