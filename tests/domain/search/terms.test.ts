import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ItemSearch } from '../../../domain/search/item-search.ts';
import { bundledIndex } from '../../support/paths.ts';

const file = join(import.meta.dirname, '../../fixtures/search-terms.tsv');
/** What people type, and the keys of items and skills that cover it. */
const terms = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [term, keys] = line.split('\t');
    return { term: term!, keys: keys!.split(' ') };
  });

it('the standard terms are found, nearly all among the first three', () => {
  const search = new ItemSearch(bundledIndex());
  search.update({ item: () => ({ note: '', evidence: [] }), skill: () => ({ note: '', evidence: [] }) });
  const found = terms.map(({ term, keys }) => {
    const { hits } = search.search(term);
    const first = hits.slice(0, 3).map(({ key }) => key);
    const isCovered = first.some((key) => keys.some((one) => key === one || key.startsWith(`${one}/`)));
    return { term, first, isCovered };
  });
  expect(terms.length).toBeGreaterThanOrEqual(182);
  const nothing = found.filter(({ first }) => first.length === 0).map(({ term }) => term);
  const missed = found.filter(({ isCovered }) => !isCovered).map(({ term, first }) => [term, ...first]);
  expect(nothing).toEqual(['SDK']);
  expect(missed.slice(0, terms.length - 170)).toEqual(missed);
});
