import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { openReview, openShare } from '../../main/exchange/open-sealed.ts';
import { root } from '../support/apps.ts';
import { someReview } from '../support/reviews.ts';
import { someShare } from '../support/shares.ts';

const folder = join(root, 'docs/formats/examples');
const read = (name: string) => readFileSync(join(folder, name));

/** What a validator that knows nothing of Waymark finds wrong by a schema of docs/formats. */
function faults(schema: string, document: unknown): readonly unknown[] {
  const text = readFileSync(join(root, `docs/formats/${schema}.schema.json`), 'utf8');
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(text) as object);
  return validate(document) ? [] : validate.errors!;
}

// Files of this kind are in the hands of people. What an example here shows must open in every later Waymark.
describe('the examples of docs/formats', () => {
  it.each(readdirSync(folder).filter((name) => !name.endsWith('-key')))('%s can be opened', (name) => {
    const open = name.endsWith('.waymark') ? openShare : openReview;
    expect(open(read(name)).content).toBeDefined();
  });

  it.each([
    ['share-1.waymark', 'share'],
    ['review-1.waymark-review', 'review'],
  ])('%s is what the JSON Schemas say', (name, schema) => {
    const envelope = JSON.parse(read(name).toString()) as { readonly payload: string };
    expect(faults('envelope', envelope)).toEqual([]);
    const payload: unknown = JSON.parse(Buffer.from(envelope.payload, 'base64').toString());
    expect(faults(schema, payload)).toEqual([]);
    expect(faults(schema, { ...(payload as object), more: 1 })).not.toEqual([]);
  });

  it('key-1.waymark-key is what its JSON Schema says', () => {
    expect(faults('key', JSON.parse(read('key-1.waymark-key').toString()))).toEqual([]);
  });

  it('share-1.waymark holds what the documentation says', () => {
    // It is of a time when reasons went along always.
    const sections = ['notes', 'evidence', 'history', 'name'];
    expect(openShare(read('share-1.waymark')).content).toEqual({ ...someShare(), sections });
  });

  it('review-1.waymark-review is a review of it', () => {
    const share = openShare(read('share-1.waymark'));
    expect(openReview(read('review-1.waymark-review')).content).toEqual(someReview(share));
  });
});
