import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReview, openShare } from '../../main/exchange/open-sealed.ts';
import { root } from '../support/apps.ts';
import { someReview } from '../support/reviews.ts';
import { someShare } from '../support/shares.ts';

const folder = join(root, 'docs/formats/examples');
const read = (name: string) => readFileSync(join(folder, name));

// Files of this kind are in the hands of people. What an example here shows must open in every later Waymark.
describe('the examples of docs/formats', () => {
  it.each(readdirSync(folder).filter((name) => !name.endsWith('-key')))('%s can be opened', (name) => {
    const open = name.endsWith('.waymark') ? openShare : openReview;
    expect(open(read(name)).content).toBeDefined();
  });

  it('share-1.waymark holds what the documentation says', () => {
    expect(openShare(read('share-1.waymark')).content).toEqual(someShare());
  });

  it('review-1.waymark-review is a review of it', () => {
    const share = openShare(read('share-1.waymark'));
    expect(openReview(read('review-1.waymark-review')).content).toEqual(someReview(share));
  });
});
