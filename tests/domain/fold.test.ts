import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { areAlike } from '../../domain/reviews/look-alike.ts';
import { fold } from '../../domain/base/fold.ts';
import { root } from '../support/apps.ts';

it.each([
  ['API', 'api'],
  ['\u0130stanbul', 'istanbul'],
  ['\u0131ndex', 'index'],
  ['Café', 'cafe'],
  ['Cafe\u0301', 'café'],
  ['ＡＰＩ', 'api'],
  ['ﬁle', 'file'],
  ['Straße', 'STRASSE'],
  ['Ångström', 'angstrom'],
  ['Ελλάδα', 'ελλαδα'],
  ['Ёлка', 'елка'],
  ['ç', 'c'],
])('%s is found by %s', (text, searched) => {
  expect(fold(text)).toBe(fold(searched));
});

it('different words stay different', () => {
  expect(new Set(['api', 'app', 'rest', 'restore', 'тест', 'tест'].map(fold)).size).toBe(6);
});

it('names are compared by the same rule', () => {
  expect(areAlike('\u0130rem', 'irem')).toBe(true);
  expect(areAlike('Ａda', 'Ada')).toBe(true);
});

it('finds the same in every locale', () => {
  const script = `
    import { bundledIndex } from '${join(root, 'tests/support/paths.ts')}';
    import { ItemSearch } from '${join(root, 'domain/search/item-search.ts')}';
    const search = new ItemSearch(bundledIndex());
    search.update({ item: () => ({ note: '', evidence: [] }), skill: () => ({ note: '', evidence: [] }) });
    console.log(JSON.stringify(['api', 'API', 'İNDEX', 'index'].map((text) => search.search(text).hits.length)));`;
  const inLocale = (locale: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, LC_ALL: locale, LANG: locale },
      encoding: 'utf8',
    });
  const [english, turkish] = ['en_GB.UTF-8', 'tr_TR.UTF-8'].map(inLocale);
  expect(turkish).toBe(english);
  const [lower, upper, dotted, index] = JSON.parse(english!) as number[];
  expect([lower, dotted]).toEqual([upper, index]);
  expect(lower).toBeGreaterThan(20);
});
