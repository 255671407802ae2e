import { describe, expect, it } from 'vitest';
import type { ShareChoice } from '../../../domain/formats/share-sections.ts';
import { indexPath } from '../../../domain/path/path-index.ts';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { makeShare } from '../../../domain/reviews/make-share.ts';
import { changesSince } from '../../../domain/reviews/share-changes.ts';
import { viewOfShare } from '../../../domain/standing/learner-view.ts';
import { samplePath } from '../../support/paths.ts';
import { eventsAt, mark } from '../../support/reports.ts';
import type { Happened } from '../../support/reports.ts';
import { allOf, bare, sharedEvents, shareSource, someShare } from '../../support/shares.ts';

const none = { added: 0, removed: 0 };

/** A share of the same learner after some more events. */
const later = (choice: ShareChoice, ...more: readonly Happened[]) =>
  makeShare(shareSource({ log: new ProgressLog([...sharedEvents, ...eventsAt(...more)]) }), choice);

describe('what changed since an earlier share', () => {
  it('is nothing if nothing changed', () => {
    expect([...changesSince(someShare(), someShare())]).toEqual([]);
  });

  it('names each item that came or went, with its notes and evidence', () => {
    const now = later(
      allOf,
      ['2026-12-01T10:00Z', mark('sql/one', 'learning')],
      ['2026-12-02T10:00Z', { type: 'item.noted', item: 'sql/one', text: 'Another one.' }],
      ['2026-12-03T10:00Z', { type: 'item.noted', item: 'ruby/one', text: '' }],
      ['2026-12-04T10:00Z', { type: 'evidence.added', subject: { item: 'java/one' }, title: 'A talk' }],
      ['2026-12-05T10:00Z', { type: 'evidence.added', subject: { skill: 'java' }, title: 'A course' }],
      ['2026-12-06T10:00Z', { type: 'skill.rated', skill: 'sql', level: 4 }],
    );
    const changes = changesSince(someShare(), now);
    expect([...changes.keys()]).toEqual(['java', 'ruby', 'sql']);
    expect(changes.get('java')).toEqual({
      isNew: false,
      isRatedAnew: false,
      evidence: { added: 1, removed: 0 },
      items: new Map([
        ['java/one', { was: 'todo', is: 'todo', note: null, evidence: { added: 1, removed: 0 } }],
      ]),
    });
    expect(changes.get('ruby')!.items.get('ruby/one')).toMatchObject({ note: 'removed' });
    expect(changes.get('sql')).toMatchObject({ isRatedAnew: true, evidence: none });
    expect([...changes.get('sql')!.items]).toEqual([
      ['sql/one', { was: 'done', is: 'learning', note: 'changed', evidence: none }],
    ]);
  });

  it('finds an item that is to do again, which the share does not list', () => {
    const before = later(bare, ['2026-12-01T10:00Z', mark('java/two', 'done')]);
    expect(changesSince(before, someShare(bare)).get('java')!.items).toEqual(
      new Map([['java/two', { was: 'done', is: 'todo', note: null, evidence: none }]]),
    );
  });

  it('says that a skill was left out then, instead of comparing it', () => {
    const without = later({ ...bare, without: ['sql'] });
    expect(changesSince(without, someShare(bare)).get('sql')).toEqual({
      isNew: true,
      isRatedAnew: false,
      evidence: none,
      items: new Map(),
    });
    expect(changesSince(someShare(bare), without).has('sql')).toBe(false);
  });

  it('says nothing of an item that the path no longer has', () => {
    const path = samplePath();
    path.skills[2]!.items.shift();
    const log = new ProgressLog(sharedEvents);
    const now = makeShare(shareSource({ index: indexPath(path), log }), bare);
    expect([...changesSince(someShare(bare), now)]).toEqual([]);
  });

  it('compares a renamed item with itself', () => {
    const path = samplePath();
    path.skills.find(({ key }) => key === 'sql')!.items[0]!.id = 'uno';
    const index = indexPath({ ...path, renamed: { 'sql/one': 'sql/uno' } });
    const events = sharedEvents.map((event) =>
      'item' in event && event.item === 'sql/one' ? { ...event, item: 'sql/uno' } : event,
    );
    const now = makeShare(shareSource({ index, log: new ProgressLog(events) }), bare);
    expect([...changesSince(someShare(bare), now)]).toEqual([]);
  });
});

describe('the counts of a share', () => {
  it('are those of what was shared: a skill that was left out is neither required nor done', () => {
    const all = viewOfShare(someShare(bare)).standing.coverage;
    const { coverage, counted } = viewOfShare(later({ ...bare, without: ['sql'] })).standing;
    expect(all.done).toBe(1);
    expect(counted.has('sql')).toBe(false);
    expect(coverage).toMatchObject({ done: 0, required: all.required - 4 });
  });

  it('give the place of a skill of a choice group that was left out to the ones that were shared', () => {
    const { counted } = viewOfShare(later({ ...bare, without: ['java'] })).standing;
    expect(counted.has('java')).toBe(false);
    expect(counted.has('ruby')).toBe(true);
  });
});
