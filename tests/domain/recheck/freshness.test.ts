import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPath } from '../../../domain/path/path-index.ts';
import { answers } from '../../../domain/base/answers.ts';
import { countFading, freshnessIn, itemsOfSkill } from '../../../domain/recheck/freshness.ts';
import { dayLength } from '../../../domain/base/days.ts';
import { defaultSettings, recheckRule } from '../../../domain/settings/settings.ts';
import type { EventDraft } from '../../../domain/progress/events.ts';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { progressIn } from '../../../domain/standing/learner-view.ts';
import { samplePath } from '../../support/paths.ts';
import { logOfDays } from '../../support/rechecks.ts';
import type { Doing } from '../../support/rechecks.ts';

const usualRule = recheckRule(defaultSettings);

const path = samplePath();
const [java, , sql] = path.skills;
const index = indexPath({
  ...path,
  skills: path.skills.map((skill) =>
    skill === sql
      ? {
          ...skill,
          items: skill.items.map((one, i) => ({ ...one, level: i < 2 ? 'foundational' : 'practitioner' })),
        }
      : skill,
  ),
});

const begin = Date.parse('2026-11-01T18:00:00.000Z');
const done = (item: string): EventDraft => ({ type: 'item.marked', item, state: 'done' });
const answered = (item: string, answer: (typeof answers)[number]): EventDraft => ({
  type: 'item.rechecked',
  item,
  answer,
});

/** The day on which an item is due, counted from the begin. */
function dueIn(log: ProgressLog, key: string): number | undefined {
  const freshness = freshnessIn({ index, item: progressIn(log, index.path).item }, usualRule);
  const due = freshness(index.items.get(key)!, begin)?.due;
  return due === undefined ? undefined : Math.round((due - begin) / dayLength);
}
const dueAfter = (doings: readonly Doing[], key: string) => dueIn(logOfDays(begin, doings).log, key);

describe('practising', () => {
  it('delays the recheck of lower levels of the skill, and of the skills that come before, by half an interval', () => {
    const before: Doing[] = [
      [0, done('sql/one')],
      [0, done('java/one')],
    ];
    expect(dueAfter(before, 'sql/one')).toBe(30);
    const after: Doing[] = [...before, [28, done('sql/three')]];
    expect(dueAfter(after, 'sql/one')).toBe(28 + 15);
    expect(dueAfter(after, 'java/one')).toBe(28 + 15);
    // The same level, and what comes after, is not practised.
    expect(dueAfter([...before, [28, done('sql/two')]], 'sql/one')).toBe(30);
    expect(
      dueAfter(
        [
          [0, done('sql/one')],
          [28, done('java/one')],
        ],
        'sql/one',
      ),
    ).toBe(30);
  });

  it('is answering that it is known, but not that it is not, and not what was only placed', () => {
    const before: Doing[] = [
      [0, done('java/one')],
      [0, done('sql/three')],
    ];
    expect(dueAfter([...before, [29, answered('sql/three', 'hard')]], 'java/one')).toBe(44);
    expect(dueAfter([...before, [29, answered('sql/three', 'again')]], 'java/one')).toBe(30);
    expect(dueAfter([...before, [29, { ...done('sql/four'), placed: true } as EventDraft]], 'java/one')).toBe(
      30,
    );
  });

  const keys = [...index.items.keys()];
  const doing = fc.tuple(
    fc.integer({ min: 0, max: 700 }),
    fc.oneof(
      fc.constantFrom(...keys).map(done),
      fc
        .tuple(fc.constantFrom(...keys), fc.constantFrom(...answers))
        .map(([key, answer]) => answered(key, answer)),
    ),
  ) as fc.Arbitrary<Doing>;

  it('never brings the recheck of another item nearer, whenever it was, and whatever came before and after', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 25 }), doing, (doings, one) => {
        const touched = 'item' in one[1] ? one[1].item : '';
        const sorted = (list: readonly Doing[]) => list.toSorted(([a], [b]) => a - b);
        // If an item is done a second time, its schedule starts again. So the added item is one that was not done yet.
        const isNew = !doings.some(([, draft]) => 'item' in draft && draft.item === touched);
        fc.pre(isNew && one[1].type === 'item.marked');
        const [without, withOne] = [
          logOfDays(begin, sorted(doings)).log,
          logOfDays(begin, sorted([...doings, one])).log,
        ];
        const nearer = keys.filter((key) => (dueIn(withOne, key) ?? Infinity) < (dueIn(without, key) ?? 0));
        expect(nearer).toEqual([]);
      }),
    );
  });

  it('is the same on two devices in whatever order the events arrive', () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (doings, order) => {
        const { events } = logOfDays(
          begin,
          doings.toSorted(([a], [b]) => a - b),
          ['aaaaaaaa', 'bbbbbbbb'],
        );
        const shuffled = events
          .map((event) => ({ event, rank: order.next().value! }))
          .toSorted((a, b) => a.rank - b.rank);
        const here = new ProgressLog(events);
        const there = new ProgressLog();
        for (const { event } of shuffled) there.apply(event);
        expect(keys.map((key) => dueIn(there, key))).toEqual(keys.map((key) => dueIn(here, key)));
      }),
    );
  });
});

describe('freshness', () => {
  it('is a word: fresh until it is due, then fading, then faded; none for what is not done', () => {
    const { log } = logOfDays(begin, [[0, done('java/one')]]);
    const freshness = freshnessIn({ index, item: progressIn(log, index.path).item }, usualRule);
    const wordOn = (day: number) => freshness(index.items.get('java/one')!, begin + day * dayLength)?.word;
    expect([0, 29.9, 30, 90, 91, 1000].map(wordOn)).toEqual([
      'fresh',
      'fresh',
      'fading',
      'fading',
      'faded',
      'faded',
    ]);
    expect(freshness(index.items.get('java/two')!, begin)).toBeUndefined();
    expect(countFading(itemsOfSkill({ index }, java!.key), freshness, begin + 40 * dayLength)).toEqual({
      done: 1,
      fading: 1,
    });
  });
});

describe('what is not known any more', () => {
  const wordOn = (day: number, ...doings: readonly Doing[]) => {
    const view = { index, ...progressIn(logOfDays(begin, doings).log, index.path) };
    return freshnessIn(view, usualRule)(index.items.get('java/one')!, begin + day * dayLength)!.word;
  };
  const lost: readonly Doing[] = [
    [0, done('java/one')],
    [40, answered('java/one', 'again')],
  ];

  it('is faded at once, until it is known, done or practised again', () => {
    expect(wordOn(41, ...lost)).toBe('faded');
    expect(wordOn(44, ...lost, [42, answered('java/one', 'good')])).toBe('fresh');
    expect(wordOn(44, ...lost, [42, done('java/one')])).toBe('fresh');
    // SQL builds on Java.
    expect(wordOn(44, ...lost, [42, done('sql/one')])).toBe('fresh');
  });
});
