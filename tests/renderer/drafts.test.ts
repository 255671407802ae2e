import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from '../../renderer/state/drafts.ts';

const field = 'note:java/one';
let kept: [string, string | null][];
let drafts: Drafts;
beforeEach(() => {
  kept = [];
  drafts = new Drafts(async (...one) => void kept.push(one));
});

describe('drafts', () => {
  it('are saved with every key, and discarded once their text is saved', () => {
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

  it('stay if more was typed than was saved', () => {
    drafts.type(field, 'on');
    drafts.type(field, 'one');
    drafts.drop(field, 'on');
    expect(drafts.get(field)).toBe('one');
  });

  it('stay if they cannot be saved', async () => {
    drafts = new Drafts(async () => {
      throw new Error('the disk is full');
    });
    drafts.type(field, 'one');
    await Promise.resolve();
    expect(drafts.get(field)).toBe('one');
  });

  it('of another workspace are not mixed with this one’s; in the same workspace, the window’s are newer', () => {
    drafts.type(field, 'newer');
    drafts.load({ [field]: 'older', 'link:java': 'x' }, true);
    expect([drafts.get(field), drafts.get('link:java')]).toEqual(['newer', 'x']);
    drafts.load({}, false);
    expect(drafts.get(field)).toBeUndefined();
  });

  it('notify subscribers until they unsubscribe', () => {
    let heard = 0;
    const stop = drafts.subscribe(() => heard++);
    drafts.type(field, 'a');
    stop();
    drafts.type(field, 'ab');
    expect(heard).toBe(1);
  });
});
