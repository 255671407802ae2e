import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeShare, notesOf } from '../../../domain/reviews/make-share.ts';
import { parseShare } from '../../../domain/formats/parse-share.ts';
import { readPayload } from '../../../domain/formats/read-payload.ts';
import { shareSections, sharedBy } from '../../../domain/formats/share-sections.ts';
import type { ShareChoice, ShareSection } from '../../../domain/formats/share-sections.ts';
import { shareSchema } from '../../../domain/formats/share.ts';
import type { Share } from '../../../domain/formats/share.ts';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { translate } from '../../../domain/messages/translator.ts';
import { commentsOf, saidBefore } from '../../../domain/reviews/said.ts';
import { contentsOf, sayContents } from '../../../domain/reviews/share-contents.ts';
import { sha256 } from '../../../main/keys/sha256.ts';
import { eventsAt, mark } from '../../support/reports.ts';
import type { Happened } from '../../support/reports.ts';
import { indexPath } from '../../../domain/path/path-index.ts';
import { samplePath } from '../../support/paths.ts';
import {
  answeredEvents,
  answeredShare,
  filedShare,
  openedShare,
  plannedShare,
  someReview,
} from '../../support/reviews.ts';
import {
  allOf,
  allOf4,
  bare,
  gone,
  sharedEvents,
  shareSource,
  someKey,
  someShare,
  withAt,
} from '../../support/shares.ts';

const skillIn = (share: Share, key: string) => share.skills.find(({ skill }) => skill === key)!;
const hashOf = (share: Share, key: string) => skillIn(share, key).hash;

describe('makeShare', () => {
  it('includes states and self-ratings, and nothing else by default', () => {
    const share = someShare(bare);
    expect(skillIn(share, 'sql')).toEqual({
      skill: 'sql',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      level: 3,
      items: [
        { item: 'sql/one', state: 'done' },
        { item: 'sql/two', state: 'skipped' },
      ],
    });
    const text = JSON.stringify(share);
    for (const secret of ['to myself', 'The query', 'A talk', 'Robin', 'learning', 'Another note'])
      expect(text).not.toContain(secret);
  });

  it('includes everything that is chosen', () => {
    const share = someShare();
    expect(share.learner.name).toBe('Robin Example');
    expect(skillIn(share, 'sql')).toMatchObject({
      history: [{ level: 2 }, { level: 3 }],
      evidence: [{ title: 'A talk' }],
      items: [
        {
          note: 'Keep this\nto myself.',
          evidence: [{ title: 'The query', url: 'https://example.org/query' }],
          history: [{ state: 'learning' }, { state: 'done' }],
        },
        { item: 'sql/two' },
      ],
    });
  });

  it('includes the learner’s decisions in choice groups, and only if they made any', () => {
    const log = new ProgressLog([
      ...sharedEvents,
      ...eventsAt([
        '2026-11-20T10:00Z',
        { type: 'path.decided', path: 'sample', choice: 'language', skills: ['ruby'] },
      ]),
    ]);
    const share = makeShare(shareSource({ log }), bare);
    expect(share.decided).toEqual({ language: ['ruby'] });
    expect(parseShare(JSON.stringify(share), sha256)).toMatchObject({ ok: true });
    expect('decided' in someShare(bare)).toBe(false);
    // That a skill was chosen is something about it: if it is left out, so is the decision.
    expect('decided' in makeShare(shareSource({ log }), { ...bare, without: ['ruby'] })).toBe(false);
  });

  it('includes only the ticked notes', () => {
    expect(notesOf(shareSource().index, shareSource().log)).toMatchObject([
      { subject: 'ruby/one', note: 'Another note' },
      { subject: 'sql/one', note: 'Keep this\nto myself.' },
    ]);
    const noted = JSON.stringify(filedShare({ ...allOf, notes: ['sql'] }).skills);
    expect([noted.includes('What a join costs'), noted.includes('to myself')]).toEqual([true, false]);
    const text = JSON.stringify(someShare({ ...allOf, notes: ['ruby/one'] }));
    expect([text.includes('Another note'), text.includes('to myself')]).toEqual([true, false]);
    expect(JSON.stringify(someShare({ ...bare, notes: ['ruby/one'] }))).not.toContain('Another note');
  });

  it('has no plan if nothing of its goal is shared, and then forecasts what is', () => {
    const { plan, forecast } = plannedShare({ ...allOf, without: ['java', 'sql'] });
    expect(plan).toBeNull();
    expect(forecast!.kind).not.toBe('complete');
    expect(plannedShare({ ...allOf, without: ['java'] }).plan!.skills).toEqual(['sql']);
  });

  it('includes nothing about a skill that is left out, and nothing that was undone', () => {
    const share = someShare({ ...allOf, without: ['sql'] });
    expect(share.skills.map(({ skill }) => skill)).toEqual(['java', 'ruby', 'extra']);
    expect(skillIn(share, 'java').items).toEqual([]);
  });

  it('changes the hash of a skill when the content it covers changes, and only then', () => {
    const hashAfter = (...more: readonly Happened[]) => {
      const log = new ProgressLog([...sharedEvents, ...eventsAt(...more)]);
      return (sections: readonly ShareSection[]) =>
        hashOf(makeShare(shareSource({ log }), { ...bare, sections }), 'sql');
    };
    const before = hashAfter();
    const marked = hashAfter(['2026-12-01T10:00Z', mark('sql/three', 'done')]);
    expect(marked([])).not.toBe(before([]));
    const shown = hashAfter([
      '2026-12-01T10:00Z',
      { type: 'evidence.added', subject: { skill: 'sql' }, title: 'Another talk' },
    ]);
    expect(shown([])).toBe(before([]));
    expect(shown(shareSections)).not.toBe(before(shareSections));
    const noted = hashAfter(
      ['2026-12-01T10:00Z', { type: 'item.noted', item: 'sql/one', text: 'Other words' }],
      ['2026-12-02T10:00Z', { type: 'skill.rated', skill: 'sql', level: 5 }],
      ['2026-12-03T10:00Z', mark('ruby/one', 'done')],
    );
    expect(noted(shareSections)).toBe(before(shareSections));
  });
});

describe('parseShare', () => {
  const read = (share: unknown) => parseShare(JSON.stringify(share), sha256);

  it('reads what makeShare made, with any choice', () => {
    const skill = fc.constantFrom('java', 'ruby', 'sql', 'extra');
    const key = fc.constantFrom('java/one', 'ruby/one', 'sql/one', 'sql/two');
    const choices = fc.record({
      sections: fc.subarray([...shareSections]),
      notes: fc.option(fc.uniqueArray(key)),
      answersTo: fc.constant(null),
      without: fc.uniqueArray(skill),
    });
    fc.assert(
      fc.property(choices, (choice) => {
        for (const share of [someShare(choice), plannedShare(choice)])
          expect(read(share)).toEqual({ ok: true, value: share });
      }),
    );
  });

  const [sqlPlace, first] = [['skills', 2], someShare().skills[0]];
  const item = [...sqlPlace, 'items', 0];

  it.each<[what: string, place: readonly (string | number)[], value: unknown, choice?: ShareChoice]>([
    ['a field more', ['more'], 1],
    ['a field less', ['sections'], gone],
    ['a key that would be inherited', ['__proto__'], {}],
    ['a hash of another content', [...item, 'state'], 'todo'],
    ['a choice that the path lacks', ['decided'], { tea: ['java'] }],
    ['a choice that every object has', ['decided'], { constructor: [] }],
    ['a skill that a choice lacks', ['decided'], { language: ['sql'] }],
    ['a choice that is no list', ['decided'], { language: 'java' }],
    [
      'a material outside its folder',
      ['path', 'skills', 2, 'items', 0, 'materials'],
      [{ title: 'A', file: 'a/../b.md' }],
    ],
    ['a skill that the path lacks', ['skills', 0, 'skill'], 'cobol'],
    ['a skill twice', ['skills', 4], first],
    ['an item of another skill', [...item, 'item'], 'java/one'],
    ['an item that the path lacks', [...item, 'item'], 'sql/none'],
    ['an item twice', [...sqlPlace, 'items', 1, 'item'], 'sql/one'],
    ['a path that is not sound', ['path', 'skills', 0, 'prerequisites'], ['none']],
    ['a path with a field more', ['path', 'more'], ''],
    ['a note that was not ticked', ['sections'], ['evidence', 'history', 'name']],
    ['evidence that was not ticked', ['sections'], ['notes', 'history', 'name']],
    ['a history that was not ticked', ['sections'], ['notes', 'evidence', 'name']],
    [
      'a freshness that was not ticked',
      ['sections'],
      ['notes', 'evidence', 'history', 'name', 'plan', 'forecast'],
    ],
    ['a plan that was not ticked', ['plan'], { by: '2027-01-01', hours: 2, off: [] }, allOf4],
    ['a forecast that was not ticked', ['forecast'], someShare().forecast, allOf4],
    [
      'a plan of a skill that is not shared',
      ['plan'],
      { by: '2027-01-01', hours: 2, off: [], skills: ['cobol'] },
    ],
    ['a plan of an area that the path lacks', ['plan'], { by: '2027-01-01', hours: 2, off: [], area: 'tea' }],
    ['a plan of a skill twice', ['plan'], { by: '2027-01-01', hours: 2, off: [], skills: ['sql', 'sql'] }],
    ['a week off twice', ['plan'], { by: '2027-01-01', hours: 2, off: ['2026-12-21', '2026-12-21'] }],
    [
      'days that run backwards',
      ['forecast', 'done'],
      [
        { day: '2026-11-27', hours: 1 },
        { day: '2026-11-20', hours: 2 },
      ],
    ],
    ['a plan of no hours', ['plan'], { by: '2027-01-01', hours: 0, off: [] }],
    ['hours without end', ['forecast', 'pace'], 1e300],
    ['hidden characters in a name', ['learner', 'name'], 'Robin \u202Eelpmaxe'],
    ['a link that is none', [...item, 'evidence', 0, 'url'], 'javascript:alert(1)'],
    ['a level that is none', ['skills', 0, 'level'], 6],
    ['a time that is none', ['made', 'at'], 'yesterday'],
  ])('refuses %s', (_, place, value, choice = allOf) => {
    expect(read(withAt(someShare(choice), place, value))).toMatchObject({ ok: false });
  });

  it('says the place of a fault', () => {
    expect(read(withAt(someShare(), ['skills', 0, 'level'], 6))).toMatchObject({
      fault: { code: 'reviews.place', parameters: { place: 'skills[0].level' } },
    });
  });
});

describe('readPayload', () => {
  const read = (text: string) => readPayload(text, shareSchema, () => undefined);
  const text = JSON.stringify(someShare());

  it.each([
    ['blanks', ` ${text}`],
    ['a blank inside', text.replace(':', ': ')],
    ['a byte order mark', `\ufeff${text}`],
    ['a key twice', text.replace('{', '{"made":{},')],
    ['a number past all doubles', text.replace('"level":3', '"level":1e400')],
    ['a number that no double holds', text.replace('"level":3', '"level":9007199254740993')],
    ['a number in another form', text.replace('"level":3', '"level":3.0')],
    ['an escape that is not needed', text.replace('Robin', '\\u0052obin')],
    ['a hundred levels', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['a million levels', '['.repeat(1_000_000)],
    ['half of it', text.slice(0, text.length / 2)],
    ['nothing', ''],
    ['null', 'null'],
  ])('refuses %s', (_, wrong) => {
    expect(read(wrong)).toMatchObject({ ok: false });
  });

  it('treats brackets inside a text as text', () => {
    const log = new ProgressLog(
      eventsAt([
        '2026-11-02T10:00Z',
        { type: 'item.noted', item: 'sql/one', text: `"${'['.repeat(100)}"\\` },
      ]),
    );
    const share = makeShare(shareSource({ log }), allOf);
    expect(read(JSON.stringify(share))).toEqual({ ok: true, value: share });
  });
});

describe('what leaves the computer', () => {
  /**
   * The names of all fields with a value, such as `skills.items.since`; the path is a document of its own.
   */
  function fieldsOf(value: unknown, at = ''): string[] {
    if (at === 'path' || at === 'sections' || typeof value !== 'object' || value === null) return [at];
    if (sharedBy[at] !== undefined) return [at];
    if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, at));
    return Object.entries(value).flatMap(([name, one]) => fieldsOf(one, at === '' ? name : `${at}.${name}`));
  }
  const made = (sections: ShareChoice['sections']) =>
    plannedShare({ sections, notes: null, answersTo: null, without: [] });

  it('is listed field by field with the section that includes it', () => {
    const all = fieldsOf(made(shareSections));
    expect(all.filter((field) => sharedBy[field] === undefined)).toEqual([]);
    // Every line of the table refers to an existing field.
    expect(Object.keys(sharedBy).filter((field) => !all.includes(field))).toEqual([]);
  });

  it.each(['nothing', ...shareSections])('is no more than what is ticked: %s', (ticked) => {
    const share = made(shareSections.filter((section) => section === ticked));
    const there = new Set(fieldsOf(share).map((field) => sharedBy[field]));
    there.delete('always');
    expect([...there].filter((section) => section !== ticked && section !== 'name')).toEqual([]);
    expect(share.learner.name === null).toBe(ticked !== 'name');
    // No time except that of the file itself, unless the history is ticked.
    const moments = JSON.stringify(share.skills).match(/\d\d:\d\d:\d\d\.\d{3}Z/g) ?? [];
    expect(ticked === 'history' || moments.every((moment) => moment === '00:00:00.000Z')).toBe(true);
    expect(JSON.stringify(share.skills).includes('The team has no use')).toBe(ticked === 'reasons');
  });

  it('is listed line by line, in the window and in the terminal', () => {
    const lines = (sections: ShareChoice['sections']) => sayContents(made(sections)).map(translate);
    expect(lines([])).toEqual([
      'The path Sample, version 1.0.0, as a whole',
      'When it was made, with Waymark 0.1.0, and your public key',
      '4 skills',
      'The states of 2 items; all others are to do',
      '1 self-rating',
      'Your choice in 1 group of skills',
    ]);
    expect(lines(shareSections).slice(6)).toEqual([
      '3 notes',
      '1 reason',
      '4 pieces of evidence with their days; with a web address: 2',
      '1 file, 1 KB',
      '5 changes with their times, and the times of evidence',
      '3 responses to mentors’ comments: answered, agreed or resolved',
      'How fresh 1 item is',
      'Your plan: its day, its hours, its weeks off and its goal',
      'The hours done week by week, and when the rest will be done',
      'Your name: Robin Example',
    ]);
    const { leftOut, skills } = contentsOf(answeredShare({ ...bare, without: ['sql'] }));
    expect([skills, leftOut]).toEqual([3, 1]);
  });
});

describe('what the learner made of mentors’ comments', () => {
  const answersWith = (choice: Partial<ShareChoice>) =>
    answeredShare({ ...bare, sections: ['answers'], ...choice }).answers!;

  it('goes along with the ids of the comments, and without the words of the mentor', () => {
    const reviewed = { share: 'a'.repeat(64), mentor: `${'A'.repeat(43)}=` };
    expect(answersWith({})).toEqual([
      {
        ...reviewed,
        comment: '0000000000000001',
        text: 'It is the query.',
        agreed: { text: 'Robin measures it.', until: '2026-12-24' },
        resolved: false,
      },
      { ...reviewed, comment: '0000000000000004', resolved: true },
      { ...reviewed, comment: '0000000000000005', agreed: { text: 'One kata a week.' }, resolved: false },
    ]);
    expect(JSON.stringify(answeredShare())).not.toContain('Show me the plan');
  });

  it('goes only to the mentors that are ticked, and never about a skill that is left out', () => {
    expect(answersWith({ answersTo: [] })).toEqual([]);
    expect(answersWith({ without: ['sql', 'java'] }).map(({ comment }) => comment)).toEqual([
      '0000000000000004',
    ]);
  });

  it('is put beside the comments of its mentor that the reader knows; the others are told apart', () => {
    const share = answeredShare();
    const review = someReview(openedShare(someKey()));
    const said = { ...review, share: { ...review.share, hash: 'a'.repeat(64) } };
    const mentor = `${'A'.repeat(43)}=`;
    const known = commentsOf([{ mentor, said }]);
    const found = saidBefore(share, known, null);
    expect(found.map(({ comment }) => comment?.text)).toEqual([
      'Show me the plan.',
      'Keep going.\nYou are on the way.',
      '',
    ]);
    expect(found[0]!.answer).toMatchObject({ text: 'It is the query.', resolved: false });
    // The same words by another mentor are another comment.
    const others = commentsOf([{ mentor: `${'B'.repeat(43)}=`, said }]);
    for (const nobody of [others, new Map()])
      expect(saidBefore(share, nobody, null).map(({ comment }) => comment)).toEqual([null, null, null]);
    // The comments of the last review are there whether they were answered or not.
    const answered = saidBefore(share, known, { mentor, said }).map(({ answer }) => answer === null);
    expect(answered).toEqual([false, false, false, true, true]);
  });

  it('does not go along about an item that moved into a skill that is left out', () => {
    const path = samplePath();
    path.skills[2]!.items.shift();
    path.skills[3]!.items.push({ id: 'moved', text: 'Show that one can be done', hours: 2 });
    const index = indexPath({ ...path, renamed: { 'sql/one': 'extra/moved' } });
    const log = new ProgressLog(answeredEvents());
    const share = makeShare(shareSource({ index, log }), {
      ...bare,
      sections: ['answers'],
      without: ['extra'],
    });
    expect(share.answers!.map(({ comment }) => comment)).toEqual(['0000000000000004', '0000000000000005']);
  });
});

describe('a share with nothing ticked', () => {
  it('does not tell which items were touched and are to do, or have a private note', () => {
    const events = eventsAt(
      ['2026-11-02T10:00Z', { type: 'item.noted', item: 'sql/one', text: 'Private.' }],
      ['2026-11-03T10:00Z', mark('sql/two', 'learning')],
      ['2026-11-04T10:00Z', mark('sql/two', 'todo')],
      ['2026-11-05T10:00Z', mark('sql/three', 'done')],
    );
    const itemsWith = (choice: ShareChoice) =>
      skillIn(makeShare(shareSource({ log: new ProgressLog(events) }), choice), 'sql').items;
    expect(itemsWith(bare)).toEqual([{ item: 'sql/three', state: 'done' }]);
    expect(itemsWith(allOf).map(({ item }) => item)).toEqual(['sql/one', 'sql/two', 'sql/three']);
  });
});
