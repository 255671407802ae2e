import { describe, expect, it } from 'vitest';
import { concerns } from '../../../domain/reviews/concerns.ts';
import { indexPath } from '../../../domain/path/path-index.ts';
import { samplePath } from '../../support/paths.ts';

const paths = [{ ...indexPath(samplePath()), renamed: new Map([['sql/former', 'sql/one']]) }];

describe('isAbout', () => {
  it.each([
    ['an item is about it', { item: 'sql/one' }, { item: 'sql/one' }, true],
    ['its former key is about it', { item: 'sql/former' }, { item: 'sql/one' }, true],
    ['another item is not', { item: 'sql/two' }, { item: 'sql/one' }, false],
    ['its skill is not', { skill: 'sql' }, { item: 'sql/one' }, false],
    ['a skill is about it', { skill: 'sql' }, { skill: 'sql' }, true],
    ['an item of it is', { item: 'sql/former' }, { skill: 'sql' }, true],
    ['another skill is not', { skill: 'java' }, { skill: 'sql' }, false],
    ['an item of another is not', { item: 'java/one' }, { skill: 'sql' }, false],
    ['an item that no path has is not', { item: 'sql/gone' }, { skill: 'sql' }, false],
    ['a responsibility is not', { responsibility: 'speed' }, { skill: 'sql' }, false],
    ['the whole is not', { whole: true as const }, { skill: 'sql' }, false],
  ] as const)('%s', (_, on, subject, is) => {
    expect(concerns(on, subject, paths)).toBe(is);
  });
});
