import { expect, it } from 'vitest';
import { indexPath } from '../../../domain/path/path-index.ts';
import { ItemSearch } from '../../../domain/search/item-search.ts';
import { excerpt, foundElsewhere, markedPieces } from '../../../domain/search/marks.ts';
import { samplePath } from '../../support/paths.ts';

const marked = (text: string, terms: readonly string[]) =>
  markedPieces(text, new Set(terms))
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['Take a lock, and Locks again', ['lock'], 'Take a [lock], and [Locks] again'],
  ['Öffne das Café', ['cafe'], 'Öffne das [Café]'],
  ['Check authorisation', ['authorization'], 'Check [authorisation]'],
  ['lock', ['lock'], '[lock]'],
  ['Nothing', ['lock'], 'Nothing'],
  ['', ['lock'], ''],
  ['A ﬁle 𝕏 file', ['file'], 'A [ﬁle] 𝕏 [file]'],
])('in %j the matching words are marked as a whole', (text, terms, expected) => {
  expect(marked(text, terms)).toBe(expected);
});

it('the field of a match is named only if the match is not visible', () => {
  const path = samplePath();
  Object.assign(path.skills[0]!.items[0]!, { aliases: ['JVM', 'Hotspot'] });
  const index = indexPath(path);
  const placed = index.items.get('java/one')!;
  const at = '2026-11-01T10:00:00.000Z';
  const written = {
    note: 'With Grace',
    evidence: [{ id: '1', title: 'A talk', url: 'https://a.example.org/', at }],
  };
  const search = new ItemSearch(index);
  search.update({ item: () => written, skill: () => ({ note: '', evidence: [] }) });
  const where = (text: string) => foundElsewhere(placed, written, search.search(text).terms);
  expect(where('show')).toBeUndefined();
  expect(where('java')).toBeUndefined();
  expect(where('hotspot')).toEqual({ where: 'alias', text: 'Hotspot' });
  expect(where('grace')).toEqual({ where: 'note', text: 'With Grace' });
  expect(where('a.example')).toMatchObject({ where: 'evidence', text: 'A talk' });
});

it('a long text is shortened to the part around the word', () => {
  const text = `${'one two three four '.repeat(20)}gateway ${'five six seven '.repeat(20)}`;
  const part = excerpt(text, new Set(['gateway']), 80);
  expect(part).toMatch(/^… .*gateway.* …$/);
  expect(part.length).toBeLessThanOrEqual(84);
  expect(excerpt('short', new Set(['x']), 80)).toBe('short');
  expect(excerpt(text, new Set(), 80)).toMatch(/^one two/);
});
