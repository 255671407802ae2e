import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { marks, pseudo } from '../../renderer/i18n/pseudo.ts';
import { root } from '../support/apps.ts';

type Words = { readonly [key: string]: string | Words };

function messages(words: Words, prefix = ''): [key: string, message: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : messages(value, `${prefix}${key}.`),
  );
}

const folder = join(root, 'renderer');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^(?:i18n|gallery)/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const code = sources.map(({ text }) => text).join('\n');

/** What stands in `t(...)`, with every part that is only known at run time as `*`. */
const used = [
  ...code.matchAll(/['"`]((?:[a-zA-Z]+(?:-[a-z]+)*|\$\{[^}]*\})(?:\.(?:[a-zA-Z-]+|\$\{[^}]*\}))*)['"`]/g),
].map(([, key]) => key!.replaceAll(/\$\{[^}]*\}/g, '*'));
const exact = new Set(used.filter((key) => !key.includes('*')));
const patterns = used
  .filter((key) => key.includes('.') && key.includes('*'))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));

describe('the catalogue', () => {
  it('has no message that nothing says', () => {
    const unused = messages(en)
      .map(([key]) => key.replace(/_(?:one|other)$/, ''))
      .filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it('has a plural for every message that counts', () => {
    const keys = messages(en).map(([key]) => key);
    const one = keys.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -4));
    const other = keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6));
    expect(one).toEqual(other);
  });

  it('has all words of the window: none stand in the code', () => {
    const outside = sources
      .filter(({ name }) => name.endsWith('.tsx'))
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
  it('keeps what is filled in, and marks where each message begins and ends', () => {
    const words = pseudo({ a: { b: 'Undo: {{what}}' } });
    expect(words.a.b).toContain('{{what}}');
    expect([words.a.b.startsWith(marks[0]), words.a.b.endsWith(marks[1])]).toEqual([true, true]);
    expect(words.a.b.length).toBeGreaterThan('Undo: {{what}}'.length);
  });
});
