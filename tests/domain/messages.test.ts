import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../domain/messages/en/index.ts';
import { translate } from '../../domain/messages/translator.ts';
import { message } from '../../domain/messages/message.ts';
import { messages as messageWords } from '../../domain/messages/en/messages.ts';
import { windowWords } from '../../domain/messages/en/window.ts';
import { marks, pseudo } from '../../domain/messages/pseudo.ts';
import { root } from '../support/apps.ts';

type Words = { readonly [key: string]: string | Words };

function messages(words: Words, prefix = ''): [key: string, message: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : messages(value, `${prefix}${key}.`),
  );
}

/** The source files of some folders, except those with the catalogue. */
function sourcesIn(...folders: readonly string[]): { name: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/^messages\/[a-z]{2}\//.test(name))
      .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') })),
  );
}

/** Makes a check whether code uses a key, literally or with parts that are only known at run time. */
function usesOf(code: string): (key: string) => boolean {
  const used = [
    ...code.matchAll(/['"`]((?:[a-zA-Z]+(?:-[a-z]+)*|\$\{[^}]*\})(?:\.(?:[a-zA-Z-]+|\$\{[^}]*\}))*)['"`]/g),
  ].map(([, key]) => key!.replaceAll(/\$\{[^}]*\}/g, '*'));
  const exact = new Set(used.filter((key) => !key.includes('*')));
  const patterns = used
    .filter((key) => key.includes('.') && key.includes('*'))
    .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));
  return (key) => exact.has(key) || patterns.some((pattern) => pattern.test(key));
}

const sources = sourcesIn('renderer');
const codeOf = (files: readonly { text: string }[]) => files.map(({ text }) => text).join('\n');

describe('the catalogue', () => {
  it('has no unused message', () => {
    const keysOf = (words: Words) => messages(words).map(([key]) => key.replace(/_(?:one|other)$/, ''));
    const inWindow = usesOf(codeOf(sources));
    const inMain = usesOf(codeOf([...sources, ...sourcesIn('main', 'domain')]));
    expect(keysOf(windowWords).filter((key) => !inWindow(key))).toEqual([]);
    expect(keysOf(messageWords).filter((key) => !inMain(key) && !inMain(`message.${key}`))).toEqual([]);
  });

  it('has a plural for every message that counts', () => {
    const keys = messages(en).map(([key]) => key);
    const one = keys.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -4));
    const other = keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6));
    expect(one).toEqual(other);
  });

  it('has a plural wherever a number precedes what is counted', () => {
    const counted =
      /(?<!of )\{\{\w+\}\} (?:skills|items|files|lines|changes|events|notes|pages|days|hours)\b/;
    const single = messages(en).filter(([key, text]) => !/_(?:one|other)$/.test(key) && counted.test(text));
    // Always more than one.
    const many = new Set(['frame.severalFiles', 'message.document.tooManyMarks']);
    expect(single.map(([key]) => key).filter((key) => !many.has(key))).toEqual([]);
    const verbs = messages(en).filter(
      ([key, text]) => !/_(?:one|other)$/.test(key) && /\}\} (?:are|were|have)\b/.test(text),
    );
    expect(verbs.map(([key]) => key)).toEqual([]);
  });

  it('has all words of the window: none are in the code', () => {
    const outside = sources
      // The gallery is for developers and not part of the window.
      .filter(({ name }) => name.endsWith('.tsx') && !name.startsWith('gallery/'))
      .flatMap(({ name, text }) => {
        const markup = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        const between = [...markup.matchAll(/>\s*([A-Za-z][^<>{}=;()]*?)\s*<\//g)].map(([, words]) => words);
        const attributes = [
          ...markup.matchAll(/\b(?:aria-label|title|placeholder|alt|label|text)="([^"]+)"/g),
        ].map(([, words]) => words);
        return [...between, ...attributes].map((words) => `${name}: ${words}`);
      });
    expect(outside).toEqual([]);
  });
});

describe('the pseudo-locale', () => {
  it('keeps placeholders, and marks the beginning and end of each message', () => {
    const words = pseudo({ a: { b: 'Undo: {{what}}' } });
    expect(words.a.b).toContain('{{what}}');
    expect([words.a.b.startsWith(marks[0]), words.a.b.endsWith(marks[1])]).toEqual([true, true]);
    expect(words.a.b.length).toBeGreaterThan('Undo: {{what}}'.length);
  });
});

describe('a message', () => {
  it('is put into words together with nested messages, and in the right number', () => {
    const lost = message('notice.lost', {
      what: message('notice.lostKnown', { missing: message('changes', { count: 1 }) }),
      faults: [message('journal.noEnd'), message('journal.line', { number: 7 })],
      all: message('changes', { count: 12 }),
    });
    expect(translate(lost)).toBe(
      'Of the latest changes, 1 change could not be read. The file journal.jsonl is damaged: its end is missing; line 7 is damaged. Everything else is here (12 changes). The original file is kept in the folder "damaged".',
    );
  });

  it('shows its parameters literally, whatever they contain', () => {
    const name = '{{version}} $t(message.internal) <b>&';
    expect(translate(message('backup.notThere', { name }))).toBe(
      `There is no backup ${name}. Nothing was changed.`,
    );
  });
});
