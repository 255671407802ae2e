import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOrThrow } from '../../main/exchange/open-sealed.ts';
import { root } from '../support/apps.ts';
import { someShare } from '../support/shares.ts';

const folder = join(root, 'docs/formats/examples');
const open = (name: string) => openOrThrow(readFileSync(join(folder, name))).content;

// Files of this kind are in the hands of people. What an example here shows must open in every later Waymark.
describe('the examples of docs/formats', () => {
  it.each(readdirSync(folder))('%s can be opened', (name) => {
    expect(open(name)).toBeDefined();
  });

  it('share-1.waymark holds what the documentation says', () => {
    expect(open('share-1.waymark')).toEqual(someShare());
  });
});
