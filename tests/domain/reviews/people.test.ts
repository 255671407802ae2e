import { describe, expect, it } from 'vitest';
import { areAlike } from '../../../domain/reviews/look-alike.ts';
import { keyUsesIn, oneself, peopleOf, recognise } from '../../../domain/reviews/people.ts';
import type { KeyUse } from '../../../domain/reviews/people.ts';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { fingerprintWords, isFingerprint } from '../../../main/keys/fingerprint.ts';
import { sha256 } from '../../../main/keys/sha256.ts';
import type { Review } from '../../../domain/formats/review.ts';
import type { EventDraft } from '../../../domain/progress/events.ts';
import { eventsAt } from '../../support/reports.ts';
import type { Happened } from '../../support/reports.ts';
import { openedShare, someReview } from '../../support/reviews.ts';
import { someKey } from '../../support/shares.ts';

const [ada, grace, stranger] = ['A', 'B', 'C'].map((letter) => `${letter.repeat(43)}=`) as [
  string,
  string,
  string,
];
const keyUses: readonly KeyUse[] = [
  { key: ada, claimed: 'Ada Mentor', at: '2026-11-01T10:00:00.000Z' },
  { key: grace, claimed: null, at: '2026-11-02T10:00:00.000Z' },
  { key: ada, claimed: 'A. Mentor', at: '2026-11-03T10:00:00.000Z' },
];

describe('areAlike', () => {
  it.each([
    ['Ada Mentor', 'ada  mentor'],
    ['Ada Mentor', 'Аdа Меntоr'],
    ['Ada Mentor', 'Ada-Mentor'],
    ['Ada Mentor', 'Adá Mëntor'],
    ['Ada Mentor', 'Ａｄａ Ｍｅｎｔｏｒ'],
    ['Ada Mentor', 'Ada Ment0r'],
    ['Bill Long', 'BiII Iong'],
    ['Bill Long', 'Bi11 1ong'],
    ['Arnold', 'Amold'],
    ['Αγνή', 'ΑΓΝΉ'],
    ['Ada Mentor', 'Ada Mentor\u3164'],
    ['Nina', 'Νina'],
    ['Ada Mentor', 'Ꭺda Mentor'],
    ['Ada Mentor', 'ꓮda Mentor'],
    ['Ada', '4da'],
    ['Ada Byron', 'Ada Byron ✓'],
    ['Ada', '𝔸𝕕𝕒'],
  ])('confuses %j with %j', (one, other) => {
    expect(areAlike(one, other)).toBe(true);
  });

  it.each([
    ['Ada Mentor', 'Ada Menter'],
    ['Ada', 'Adam'],
    ['李明', '李红'],
    ['Nina', 'Vina'],
    ['\u3164', '\u2800'],
  ])('does not mistake %j for %j', (one, other) => {
    expect(areAlike(one, other)).toBe(false);
  });
});

describe('peopleOf', () => {
  it('identifies people by key, with the names in their files and the first and last sighting', () => {
    expect(peopleOf(keyUses, new ProgressLog())).toEqual([
      {
        key: ada,
        name: 'A. Mentor',
        claimed: ['A. Mentor', 'Ada Mentor'],
        compared: false,
        firstSeen: '2026-11-01T10:00:00.000Z',
        lastSeen: '2026-11-03T10:00:00.000Z',
      },
      expect.objectContaining({ key: grace, name: null, claimed: [] }),
    ]);
  });

  it('forgets a sighting that comes only from an undone import', () => {
    const share = openedShare(someKey());
    const review = (content: Review): EventDraft => ({
      type: 'review.imported',
      review: sha256(JSON.stringify(content)),
      mentor: ada,
      content,
    });
    const first = review(someReview(share));
    const second = review(someReview(share, { name: 'Another Name' }, '2026-12-01T10:00:00.000Z'));
    const both: readonly Happened[] = [
      ['2026-12-02T10:00Z', first],
      ['2026-12-03T10:00Z', second],
    ];
    const seen = (...happened: readonly Happened[]) =>
      keyUsesIn(new ProgressLog(eventsAt(...happened))).map(({ claimed }) => claimed);
    expect(seen(...both)).toEqual(['Ada Mentor', 'Another Name']);
    expect(seen(...both, ['2026-12-04T10:00Z', 'undo'])).toEqual(['Ada Mentor']);
  });

  it('prefers the name that the learner gave, until it is removed', () => {
    const named = eventsAt(['2026-11-04T10:00Z', { type: 'person.named', person: grace, name: 'Grace' }]);
    const back = eventsAt(['2026-11-05T10:00Z', { type: 'person.named', person: grace }]);
    const nameAfter = (events: typeof named) =>
      peopleOf(keyUses, new ProgressLog(events)).find(({ key }) => key === grace)!.name;
    expect([nameAfter(named), nameAfter([...named, ...back])]).toEqual(['Grace', null]);
  });
});

describe('recognise', () => {
  const people = peopleOf(
    keyUses,
    new ProgressLog(eventsAt(['2026-11-04T10:00Z', { type: 'person.named', person: grace, name: 'Grace' }])),
  );

  it('recognises a key by any name it has had, and tells of a new one', () => {
    for (const claimed of ['Ada Mentor', 'A. Mentor', null])
      expect(recognise(people, ada, claimed)).toMatchObject({ kind: 'known', person: { key: ada } });
    expect(recognise(people, ada, 'Somebody Else')).toMatchObject({ kind: 'renamed', person: { key: ada } });
    // Files by this key had no name so far; the learner gave it one.
    expect(recognise(people, grace, 'Grace Hopper')).toMatchObject({ kind: 'known' });
  });

  it('stops at a known key that takes the name of somebody else', () => {
    expect(recognise(people, ada, 'Grace')).toMatchObject({ kind: 'changed', others: [{ key: grace }] });
  });

  it('stops at the learner’s own name with another key', () => {
    const self = oneself(stranger, 'Robin Example');
    expect(recognise([...people, self], `${'D'.repeat(43)}=`, 'Rоbin Examp1e')).toMatchObject({
      kind: 'changed',
      others: [{ key: stranger }],
    });
  });

  it.each([['Ada Mentor'], ['a. mentor'], ['АDA MENTOR'], ['Grace']])(
    'stops at another key with the name %j',
    (claimed) => {
      expect(recognise(people, stranger, claimed)).toMatchObject({ kind: 'changed', others: [{}] });
    },
  );

  it('treats anybody else as new', () => {
    for (const claimed of ['Somebody Else', null, '—', ''])
      expect(recognise(people, stranger, claimed)).toEqual({ kind: 'new' });
  });
});

describe('a fingerprint', () => {
  const digits = '01234 56789 00000 99999 12345 67890';

  it('has ten words that encode its digits', () => {
    expect(fingerprintWords(digits)).toHaveLength(10);
    expect(fingerprintWords(digits)).not.toEqual(fingerprintWords(digits.replace('0', '1')));
    expect(fingerprintWords('00000 00000 00000 00000 00000 00000')).toEqual(Array(10).fill('abandon'));
    expect(new Set(fingerprintWords('99999 99999 99999 99999 99999 99999')).size).toBeGreaterThan(5);
  });

  it('is recognised by its digits and by its words, however they are typed', () => {
    const words = fingerprintWords(digits);
    for (const typed of [
      digits,
      digits.replaceAll(' ', ''),
      ` ${digits.replaceAll(' ', '-')}\n`,
      words.join(' ').toUpperCase(),
      words.join(', '),
    ])
      expect(isFingerprint(typed, digits)).toBe(true);
    for (const typed of ['', digits.slice(1), words.slice(1).join(' '), 'yes'])
      expect(isFingerprint(typed, digits)).toBe(false);
  });
});
