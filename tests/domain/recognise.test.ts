import { expect, it } from 'vitest';
import { readDocument } from '../../domain/path/read-document.ts';
import { recogniseForeign } from '../../domain/path/recognise.ts';

it.each([
  ['a list in Markdown', '# Skills\n\n- [ ] SQL\n', 'markdown'],
  ['a table', 'id,title\nsql,SQL\n', 'table'],
  ['a page', '<!doctype html><title>x</title>', 'page'],
  ['a PDF', '%PDF-1.7', 'binary'],
])('%s is recognised', (_, text, kind) => {
  expect(recogniseForeign(text)?.code).toBe(`document.looksLike.${kind}`);
});

it.each([
  ['a blank before the colon', '# A path\nid : mine\n'],
  ['quotes of one stroke', "# A path\n'id': mine\n"],
  ['a group in brackets', '# A path\n{id: mine}\n'],
  ['JSON', '{ "id": "mine" }'],
  ['a long remark first', `${'# remark\n'.repeat(100)}id: mine\n`],
])('a path is recognised as a path: %s', (_, text) => {
  expect(recogniseForeign(text)).toBeUndefined();
});

it('JSON past the limits of the YAML parser is read as JSON, whatever its layout', () => {
  const value = { texts: Array.from({ length: 12_000 }, () => ''), long: 'x'.repeat(21_000) };
  for (const text of [JSON.stringify(value), JSON.stringify(value, null, 1)])
    expect(readDocument(text)).toMatchObject({ ok: true, value });
});
