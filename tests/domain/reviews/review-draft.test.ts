import { describe, expect, it } from 'vitest';
import {
  commentOn,
  continued,
  aimIn,
  draftFrom,
  finished,
  hasSaid,
  levelIn,
  newDraft,
  overtaken,
  revealedIn,
  statementOn,
  withAim,
  withComment,
  withLevel,
  withRevealed,
  withStatement,
} from '../../../domain/reviews/review-draft.ts';
import type { ReviewDraft } from '../../../domain/reviews/review-draft.ts';
import { skillsIn } from '../../../domain/reviews/skill-order.ts';
import { changesSince } from '../../../domain/reviews/share-changes.ts';
import { makeShare } from '../../../domain/reviews/make-share.ts';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { eventsAt, mark } from '../../support/reports.ts';
import { openedShare, someDraft, someReview } from '../../support/reviews.ts';
import { allOf, bare, sharedEvents, shareSource, someKey, someShare } from '../../support/shares.ts';

const empty = newDraft('Ada');
const id = '1'.repeat(16);
const isRevealed = (draft: ReviewDraft, skill: string) => revealedIn(draft).has(skill);

describe('the draft of a review', () => {
  it('hides a self-rating until the skill is rated or the mentor reveals it, and never hides it again', () => {
    expect(isRevealed(empty, 'sql')).toBe(false);
    const rated = withLevel(empty, 'sql', 3);
    expect([isRevealed(rated, 'sql'), isRevealed(rated, 'java')]).toEqual([true, false]);
    const back = withLevel(rated, 'sql', null);
    expect([levelIn(back, 'sql'), isRevealed(back, 'sql')]).toEqual([null, true]);
    const shown = withRevealed(withRevealed(rated, ['java']), ['java', 'ruby']);
    expect(shown.revealed).toEqual(['sql', 'java', 'ruby']);
    expect(isRevealed(shown, 'java')).toBe(true);
  });

  it('sets what to aim for beside a rating, which goes with it', () => {
    const aim = { level: 4, by: '2027-03-01' };
    expect(aimIn(withAim(empty, 'sql', aim), 'sql')).toBeNull();
    const aimed = withAim(withLevel(empty, 'sql', 2), 'sql', aim);
    expect(aimIn(withLevel(aimed, 'sql', 3), 'sql')).toEqual(aim);
    expect(aimIn(withLevel(withLevel(aimed, 'sql', null), 'sql', 3), 'sql')).toBeNull();
    expect(withAim(aimed, 'sql', null).ratings).toEqual([{ skill: 'sql', level: 2 }]);
    expect(draftFrom(someReview(openedShare(someKey()), { ratings: aimed.ratings })).ratings).toEqual(
      aimed.ratings,
    );
  });

  it('has one comment per target, which keeps its id, its place and its mark', () => {
    const first = withComment(empty, { skill: 'sql' }, { text: 'One' }, id);
    const second = withComment(first, { whole: true }, { ask: true }, '2'.repeat(16));
    const changed = withComment(second, { skill: 'sql' }, { text: 'Two' }, '3'.repeat(16));
    expect(changed.comments).toEqual([
      { id, on: { skill: 'sql' }, text: 'Two', ask: false },
      { id: '2'.repeat(16), on: { whole: true }, text: '', ask: true },
    ]);
    expect(commentOn(changed, { skill: 'sql' })?.text).toBe('Two');
    expect(commentOn(changed, { item: 'sql/one' })).toBeUndefined();
    expect(withComment(changed, { skill: 'sql' }, { text: '' }, id).comments).toHaveLength(1);
  });

  it('knows whether it says anything about a skill', () => {
    expect(hasSaid(empty, 'sql')).toBe(false);
    expect(hasSaid(withLevel(empty, 'sql', 1), 'sql')).toBe(true);
    expect(hasSaid(withStatement(empty, 'sql', 'Good'), 'sql')).toBe(true);
    const onItem = withComment(empty, { item: 'sql/one' }, { text: 'Why?' }, id);
    expect([hasSaid(onItem, 'sql'), hasSaid(onItem, 'java')]).toEqual([true, false]);
    expect(statementOn(withStatement(withStatement(empty, 'sql', 'Good'), 'sql', ''), 'sql')).toBe('');
  });

  it('leaves out empty parts when it is finished', () => {
    const draft = withStatement(withComment(empty, { whole: true }, { text: ' ' }, id), 'sql', ' ');
    expect(finished({ ...draft, name: ' Ada ' })).toEqual({
      name: 'Ada',
      ratings: [],
      comments: [],
      endorsements: [],
    });
    expect(finished(withComment(empty, { whole: true }, { ask: true }, id)).comments).toHaveLength(1);
  });
});

describe('a review that continues an earlier one', () => {
  const review = someReview(openedShare(someKey()));

  it('starts from all that was said, and shows the self-ratings of what was rated', () => {
    const draft = draftFrom(review);
    expect(finished(draft)).toEqual(someDraft);
    expect(isRevealed(draft, 'sql')).toBe(true);
  });

  it('replaces what the mentor says again and keeps the rest', () => {
    const more = withStatement(withLevel(newDraft('Ada M.'), 'sql', 4), 'java', 'Sound.');
    const both = continued(review, withComment(more, { skill: 'ruby' }, { text: 'And this.' }, id));
    expect(both.name).toBe('Ada M.');
    expect(both.ratings).toEqual([
      { skill: 'java', level: 2 },
      { skill: 'sql', level: 4 },
    ]);
    expect(both.comments.map(({ text }) => text)).toEqual([
      ...someDraft.comments.map(({ text }) => text),
      'And this.',
    ]);
    expect(both.endorsements.map(({ skill }) => skill)).toEqual(['sql', 'java']);
  });

  it('replaces the comment on the same target, under its id, so that an answer stays with it', () => {
    const more = withComment(newDraft('Ada'), { item: 'sql/one' }, { text: 'Better.' }, '9'.repeat(16));
    const { comments } = continued(review, more);
    expect(comments).toHaveLength(someDraft.comments.length);
    expect(comments.at(-1)).toMatchObject({ id: '0000000000000001', text: 'Better.', ask: false });
    // Said with nothing, it is withdrawn.
    const nothing = { id, on: { item: 'sql/one' }, text: '', ask: false };
    const withdrawn = continued(review, { ...newDraft('Ada'), comments: [nothing] });
    expect(finished(withdrawn).comments).toHaveLength(someDraft.comments.length - 1);
  });

  it('loses nothing of a draft that a later review left behind', () => {
    const draft = withLevel(withStatement(newDraft('Ada'), 'ruby', 'Only here.'), 'sql', 5);
    const both = overtaken(draft, review);
    expect(both.ratings.toSorted((a, b) => (a.skill < b.skill ? -1 : 1))).toEqual([
      { skill: 'java', level: 2 },
      { skill: 'sql', level: 1 },
    ]);
    expect(both.endorsements.map(({ skill }) => skill)).toEqual(['ruby', 'sql']);
    expect(both.comments).toHaveLength(someDraft.comments.length);
  });
});

describe('a walk through a share', () => {
  it('visits every skill, or only those that were worked on', () => {
    expect(skillsIn('all', someShare(), new Map())).toEqual(['java', 'ruby', 'sql', 'extra']);
    expect(skillsIn('touched', someShare(), new Map())).toEqual(['ruby', 'sql']);
    expect(skillsIn('touched', someShare(bare), new Map())).toEqual(['sql']);
  });

  it('visits what changed since the previous share', () => {
    expect(skillsIn('changed', someShare(), changesSince(someShare(), someShare()))).toEqual([]);
    const log = new ProgressLog([
      ...sharedEvents,
      ...eventsAt(
        ['2026-12-01T10:00Z', mark('java/two', 'done')],
        ['2026-12-02T10:00Z', { type: 'skill.rated', skill: 'ruby', level: 1 }],
      ),
    ]);
    const now = makeShare(shareSource({ log }), allOf);
    expect(skillsIn('changed', now, changesSince(someShare(), now))).toEqual(['java', 'ruby']);
  });
});
