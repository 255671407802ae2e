import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isEndorsementValid } from '../../domain/reviews/is-endorsement-valid.ts';
import { contentNow, makeShare } from '../../domain/reviews/make-share.ts';
import type { GivenEndorsement } from '../../domain/reviews/effective-reviews.ts';
import { firstSkillContent } from '../../domain/formats/skill-content.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { Share } from '../../domain/formats/share.ts';
import { sha256 } from '../../main/keys/sha256.ts';
import { openReview, openShare } from '../../main/reviews/open-sealed.ts';
import { root } from '../support/apps.ts';
import { aimed, answeredShare, filedShare, plannedShare, someReview } from '../support/reviews.ts';
import { systemTimeZone } from '../support/time-zone.ts';
import { samplePath } from '../support/paths.ts';
import { allOf4, bare, fullShare, shareSource, someShare } from '../support/shares.ts';

const folder = join(root, 'docs/formats/examples');
const read = (name: string) => readFileSync(join(folder, name));

/** The faults that a validator without knowledge of Waymark finds, by a schema in docs/formats. */
function faults(schema: string, document: unknown): readonly unknown[] {
  const text = readFileSync(join(root, `docs/formats/${schema}.schema.json`), 'utf8');
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(text) as object);
  return validate(document) ? [] : validate.errors!;
}

/** Earlier Waymarks also named items that are to do and have nothing else. */
const withoutUntold = (share: Share): Share => ({
  ...share,
  skills: share.skills.map((skill) => ({
    ...skill,
    items: skill.items.filter((item) => item.state !== 'todo' || Object.keys(item).length > 2),
  })),
});

// People keep files of this kind. Every later Waymark must open these examples.
describe('the examples of docs/formats', () => {
  it.each(readdirSync(folder).filter((name) => !name.endsWith('-key')))('%s can be opened', (name) => {
    const open = name.endsWith('.waymark') ? openShare : openReview;
    expect(open(read(name)).content).toBeDefined();
  });

  it.each([
    ['share-1.waymark', 'share'],
    ['share-2.waymark', 'share'],
    ['share-3.waymark', 'share'],
    ['share-4.waymark', 'share'],
    ['share-5.waymark', 'share'],
    ['review-1.waymark-review', 'review'],
    ['review-2.waymark-review', 'review'],
  ])('%s matches the JSON Schemas', (name, schema) => {
    const envelope = JSON.parse(read(name).toString()) as { readonly payload: string };
    expect(faults('envelope', envelope)).toEqual([]);
    const payload: unknown = JSON.parse(Buffer.from(envelope.payload, 'base64').toString());
    expect(faults(schema, payload)).toEqual([]);
    expect(faults(schema, { ...(payload as object), more: 1 })).not.toEqual([]);
  });

  it('key-1.waymark-key matches its JSON Schema', () => {
    expect(faults('key', JSON.parse(read('key-1.waymark-key').toString()))).toEqual([]);
  });

  it('share-1.waymark has the documented content', () => {
    // It dates from when reasons were always included.
    const sections = ['notes', 'evidence', 'history', 'name'];
    const { content } = openShare(read('share-1.waymark'));
    const { answers: _, files: __, ...rest } = someShare(allOf4);
    const skills = rest.skills.map((skill, s) => ({ ...skill, hash: content.skills[s]!.hash }));
    expect(withoutUntold(content)).toEqual({ ...rest, sections, skills });
  });

  it('share-2.waymark has the documented content', () => {
    const { answers: _, files: __, ...rest } = fullShare(allOf4);
    const sections = rest.sections.filter((section) => section !== 'answers' && section !== 'files');
    expect(withoutUntold(openShare(read('share-2.waymark')).content)).toEqual({ ...rest, sections });
  });

  it('share-3.waymark has the documented content', () => {
    const { files: _, ...rest } = answeredShare(allOf4);
    const sections = rest.sections.filter((section) => section !== 'files');
    expect(openShare(read('share-3.waymark')).content).toEqual({ ...rest, sections });
  });

  it('share-4.waymark has the documented content', () => {
    expect(openShare(read('share-4.waymark')).content).toEqual(filedShare(allOf4));
  });

  it('share-5.waymark has the documented content', () => {
    systemTimeZone('UTC');
    expect(openShare(read('share-5.waymark')).content).toEqual(plannedShare());
  });

  it('an endorsement survives a different order or other names in brackets, but not other words', () => {
    const { skill, hash } = openShare(read('share-1.waymark')).content.skills.find(
      ({ skill: key }) => key === 'sql',
    )!;
    const isCurrentWith = (texts: readonly string[], given: string) => {
      const path = samplePath();
      path.skills[2]!.items = texts.map((words) => ({ id: words.split(' ')[2]!, text: words, hours: 2 }));
      const evidence = false;
      const endorsement = { skill, hash: given, evidence } as GivenEndorsement;
      return isEndorsementValid(shareSource().log, [indexPath(path)], endorsement, sha256);
    };
    const text = (id: string) => `Show that ${id} can be done`;
    const bareHash = makeShare(shareSource(), bare).skills[2]!.hash;
    expect(hash).not.toBe(bareHash);
    const ids = ['one', 'two', 'three', 'four'];
    expect(isCurrentWith(ids.toReversed().map(text), bareHash)).toBe(true);
    expect(isCurrentWith(['one (SELECT)', ...ids.slice(1)].map(text), bareHash)).toBe(true);
    expect(isCurrentWith(['one well', ...ids.slice(1)].map(text), bareHash)).toBe(false);
    expect(isCurrentWith([...ids, 'five'].map(text), bareHash)).toBe(false);
    // As a share of version 1 has it: full texts, in the order of the path.
    const path = samplePath();
    const first = sha256(firstSkillContent(path.skills[2]!, contentNow('sql', shareSource().log, false)));
    expect(first).not.toBe(bareHash);
    expect(isCurrentWith(ids.map(text), first)).toBe(true);
    expect(isCurrentWith(['one (SELECT)', ...ids.slice(1)].map(text), first)).toBe(true);
    expect(isCurrentWith(['one well', ...ids.slice(1)].map(text), first)).toBe(false);
  });

  it('an endorsement survives another key of an item, if the item is otherwise the same', () => {
    const log = shareSource().log;
    const given = makeShare(shareSource(), bare).skills[2]!;
    const path = samplePath();
    path.skills[2]!.items[0]!.id = 'uno';
    const isCurrent = (renamed: Record<string, string>) => {
      const index = indexPath({ ...path, renamed });
      const moved = new ProgressLog(log.events);
      moved.rename('items', index.renamed);
      const endorsement = { skill: 'sql', hash: given.hash, evidence: false } as GivenEndorsement;
      return isEndorsementValid(moved, [index], endorsement, sha256);
    };
    expect(isCurrent({ 'sql/one': 'sql/uno' })).toBe(true);
    expect(isCurrent({})).toBe(false);
    path.skills[2]!.items[1]!.id = 'due';
    expect(isCurrent({ 'sql/one': 'sql/uno', 'sql/two': 'sql/due' })).toBe(true);
    path.skills[2]!.items[1]!.text = 'Something else';
    expect(isCurrent({ 'sql/one': 'sql/uno', 'sql/two': 'sql/due' })).toBe(false);
  });

  it('review-1.waymark-review is a review of it', () => {
    const share = openShare(read('share-1.waymark'));
    expect(openReview(read('review-1.waymark-review')).content).toEqual(someReview(share));
  });

  it('review-2.waymark-review is a review with aims', () => {
    const share = openShare(read('share-5.waymark'));
    expect(openReview(read('review-2.waymark-review')).content).toEqual(someReview(share, aimed));
  });
});
