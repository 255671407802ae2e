import { describe, expect, it } from 'vitest';
import { indexPath } from '../../../domain/path/path-index.ts';
import type { LearningPath } from '../../../domain/path/schema.ts';
import { ItemSearch } from '../../../domain/search/item-search.ts';
import type { Written } from '../../../domain/search/item-search.ts';
import { samplePath } from '../../support/paths.ts';

const nothing: Written = {
  item: () => ({ note: '', evidence: [] }),
  skill: () => ({ note: '', evidence: [] }),
};

/** A path whose first skill has these items, by id. */
function pathWith(items: Readonly<Record<string, Partial<LearningPath['skills'][number]['items'][number]>>>) {
  const path = samplePath();
  path.choices = [];
  path.skills = [path.skills[0]!];
  path.skills[0]!.items = Object.entries(items).map(([id, item]) => ({
    id,
    text: 'Do it',
    hours: 1,
    ...item,
  }));
  return indexPath(path);
}

function searchIn(index: ReturnType<typeof indexPath>, written: Written = nothing) {
  const search = new ItemSearch(index);
  search.update(written);
  return (text: string) => search.search(text).hits.map(({ key }) => key.slice(key.indexOf('/') + 1));
}

const texts = (given: Readonly<Record<string, string>>) =>
  pathWith(Object.fromEntries(Object.entries(given).map(([id, text]) => [id, { text }])));

describe('a search', () => {
  it('ranks whole words before beginnings, and these before matches inside words', () => {
    const found = searchIn(
      texts({
        c: 'Undo a deadlock',
        b: 'Show who is in a lockout',
        a: 'Take a lock',
        d: 'Unblocking is locking',
      }),
    );
    expect(found('lock')).toEqual(['a', 'b', 'd', 'c']);
    expect(found('dead')).toEqual(['c']);
  });

  it('matches short words only as a whole', () => {
    const found = searchIn(
      texts({ a: 'A person decides', b: 'Read a red build (CI)', c: 'Restore it', d: 'Use REST' }),
    );
    expect(found('CI')).toEqual(['b']);
    expect(found('ci/cd')).toEqual([]);
    expect(found('res')).toEqual([]);
    expect(found('rest')).toEqual(['d', 'c']);
  });

  it.each([
    ['transacton', 'transaction', 1],
    ['tarnsaction', 'transaction', 1],
    ['trnasactoin', 'transaction', 1],
    ['trnsctn', 'transaction', 0],
    ['cahce', 'cache', 1],
    ['cchae', 'cache', 0],
    ['lokc', 'lock', 0],
    ['indexx', 'index', 1],
  ])('finds %s in %s: %i', (typed, text, count) => {
    expect(searchIn(texts({ a: `Show one ${text} of it` }))(typed)).toHaveLength(count);
  });

  it('assumes a typo only if no word matches as typed', () => {
    const found = searchIn(texts({ a: 'Take a token', b: 'Show what was taken' }));
    expect(found('token')).toEqual(['a']);
    expect(found('tokin')).toEqual(['a']);
  });

  it.each([
    ['authorization', 'Check authorisation'],
    ['authorisation', 'Check authorization'],
    ['behavior', 'Pin down behaviour'],
    ['normalizing', 'Keep on normalising'],
    ['catalog', 'Enter it in a catalogue'],
    ['center', 'Find the centre'],
    ['license', 'Name the licence'],
    ['canceled', 'Show what was cancelled'],
    ['artifact', 'Build one artefact'],
    ['apis', 'Design an API'],
    ['queries', 'Write a query'],
    ['indexes', 'Add an index'],
    ['cafe', 'Open the Café'],
    ['CAFÉ', 'Open the cafe'],
    ['strasse', 'Name the Straße'],
    ['c#', 'Write C#'],
    ['N+1', 'Find the N+1 queries'],
  ])('finds %s in "%s"', (typed, text) => {
    expect(searchIn(texts({ a: text, b: 'Do another thing' }))(typed)).toEqual(['a']);
  });

  it('finds other names, resources by title and host, notes and evidence', () => {
    const index = pathWith({
      a: { aliases: ['JWT', 'bearer token'] },
      b: { resources: [{ title: 'RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' }] },
      c: {},
      d: {},
    });
    const at = '2026-11-01T10:00:00.000Z';
    const found = searchIn(index, {
      item: (key) =>
        key.endsWith('/c')
          ? { note: 'The müsli of Grace', evidence: [] }
          : {
              note: '',
              evidence: key.endsWith('/d')
                ? [{ id: '1', title: 'A talk', url: 'https://slides.example.org/x', at }]
                : [],
            },
      skill: () => ({ note: '', evidence: [{ id: '2', title: 'Certificate', at }] }),
    });
    expect([found('jwt'), found('rfc-editor'), found('musli grace'), found('slides talk')]).toEqual([
      ['a'],
      ['b'],
      ['c'],
      ['d'],
    ]);
    expect(found('certificate')).toEqual(['a', 'b', 'c', 'd']);
    // The skill’s title, and its key.
    expect(found('java')).toHaveLength(4);
    expect(found('java/b')).toEqual(['b']);
  });

  it('finds only items with every word, and ranks adjacent words first', () => {
    const found = searchIn(
      texts({ a: 'Pool a connection', b: 'Size a connection pool', c: 'Close a connection' }),
    );
    expect(found('connection pool')).toEqual(['b', 'a']);
    expect(found('  ')).toEqual([]);
  });

  it('indexes later changes, and forgets removed texts', () => {
    const index = texts({ a: 'Do one', b: 'Do two' });
    let note = 'alpha';
    const written: Written = {
      ...nothing,
      item: (key) => ({ note: key.endsWith('/a') ? note : '', evidence: [] }),
    };
    const search = new ItemSearch(index);
    const keys = (text: string) => {
      search.update(written);
      return search.search(text).hits.map(({ key }) => key);
    };
    expect([keys('alpha'), keys('omega')]).toEqual([['java/a'], []]);
    note = 'omega';
    expect([keys('alpha'), keys('omega')]).toEqual([[], ['java/a']]);
  });

  it('offers similar words if nothing is found', () => {
    const search = new ItemSearch(texts({ a: 'Take a database lock', b: 'Write to a datagram' }));
    search.update(nothing);
    expect(search.search('dat').nearest).toEqual(['database', 'datagram']);
    expect(search.search('lokc database').nearest).toEqual(['lock database']);
    expect(search.search('lock datagram')).toMatchObject({ nearest: ['lock', 'datagram'], isApart: true });
    expect(search.search('how to lock').hits).toHaveLength(1);
    expect(search.search('to').hits).toHaveLength(1);
    expect(search.search('qqqqqq').nearest).toEqual([]);
    expect(search.search('lock').nearest).toEqual([]);
  });

  it.each(['\u0000', '('.repeat(200), '\ud800', '__proto__', 'constructor', '𝕏', '-', '"qq'])(
    'accepts %j',
    (typed) => {
      expect(searchIn(texts({ a: 'Do one' }))(typed)).toEqual([]);
    },
  );
});
