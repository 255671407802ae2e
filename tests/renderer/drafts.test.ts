import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from '../../renderer/drafts.ts';

const field = 'note:java/one';
let kept: [string, string | null][];
let drafts: Drafts;
beforeEach(() => {
  kept = [];
  drafts = new Drafts(async (...one) => void kept.push(one));
});

describe('drafts', () => {
  it('are kept with every key, and let go of when they are saved', () => {
    drafts.type(field, 'o');
    drafts.type(field, 'on');
    drafts.drop(field, 'on');
    expect(drafts.get(field)).toBeUndefined();
    expect(kept).toEqual([
      [field, 'o'],
      [field, 'on'],
      [field, null],
    ]);
  });

  it('stay where more was typed than was saved', () => {
    drafts.type(field, 'on');
    drafts.type(field, 'one');
    drafts.drop(field, 'on');
    expect(drafts.get(field)).toBe('one');
  });

  it('stay where they cannot be kept', async () => {
    drafts = new Drafts(async () => {
      throw new Error('the disk is full');
    });
    drafts.type(field, 'one');
    await Promise.resolve();
    expect(drafts.get(field)).toBe('one');
  });

  it('of another workspace are not mixed with those of this one; of the same, what is typed here is newer', () => {
    drafts.type(field, 'newer');
    drafts.load({ [field]: 'older', 'link:java': 'x' }, true);
    expect([drafts.get(field), drafts.get('link:java')]).toEqual(['newer', 'x']);
    drafts.load({}, false);
    expect(drafts.get(field)).toBeUndefined();
  });

  it('tell who listens, until they listen no more', () => {
    let heard = 0;
    const stop = drafts.subscribe(() => heard++);
    drafts.type(field, 'a');
    stop();
    drafts.type(field, 'ab');
    expect(heard).toBe(1);
  });
});
