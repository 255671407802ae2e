import type { Weekday } from '../../domain/base/weekdays.ts';
import fc from 'fast-check';
import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import type { SliceName } from '../../domain/progress/slices/index.ts';
import { answers } from '../../domain/base/answers.ts';
import { states } from '../../domain/base/states.ts';

const item = fc.constantFrom('sql/joins', 'sql/windows', 'http/methods');
const skill = fc.constantFrom('sql', 'http');
const level = fc.option(fc.integer({ min: 1, max: 5 }));
const title = fc.constant('a pull request');
const path = fc.constantFrom('backend', 'platform');
const version = fc.constantFrom('1.0.0', '1.1.0');
const hash = fc.constant('0'.repeat(64));
const person = fc.constantFrom('A'.repeat(43), 'B'.repeat(43)).map((key) => `${key}=`);
const comment = person.map((key) => `${'1'.repeat(64)}/${key}/${'2'.repeat(16)}`);
const devices = ['aaaaaaaa', 'bbbbbbbb'];

/** Reviews of two shares, on different days and with different hashes. */
const reviewDrafts: readonly EventDraft[] = [1, 2, 3, 4].map((n) => ({
  type: 'review.imported',
  review: String(n).repeat(64),
  mentor: `${'A'.repeat(43)}=`,
  content: {
    made: { at: `2026-11-2${n % 3}T10:00:00.000Z`, waymark: '0.1.0' },
    mentor: { name: 'Ada' },
    share: {
      hash: String(n % 2).repeat(64),
      key: `${'B'.repeat(43)}=`,
      path: { id: 'backend', version: '1.0.0' },
    },
    ratings: [{ skill: 'sql', level: n, ...(n > 2 ? { aim: { level: n, by: '2027-03-01' } } : {}) }],
    comments: [],
    endorsements: [],
  },
}));

/** Events by the slice they change. A slice without an entry here is a type error. */
export const draftsOf: { readonly [N in SliceName]: fc.Arbitrary<EventDraft> } = {
  items: fc.oneof(
    fc.record({ type: fc.constant('item.marked'), item, state: fc.constantFrom(...states) }),
    fc.record({
      type: fc.constant('item.marked'),
      item,
      state: fc.constant('done'),
      placed: fc.constant(true),
    }),
    fc.record({ type: fc.constant('item.rechecked'), item, answer: fc.constantFrom(...answers) }),
    fc.record({ type: fc.constant('item.started'), item }),
    fc.record({ type: fc.constant('item.stopped'), item }),
    fc.record({ type: fc.constant('item.stopped'), item, minutes: fc.constantFrom(1, 90) }),
    fc.record({
      type: fc.constant('item.timed'),
      item,
      minutes: fc.constantFrom(5, 120),
      on: fc.constantFrom('2026-11-01', '2026-11-20'),
    }),
    fc.record({ type: fc.constant('item.noted'), item, text: fc.string({ maxLength: 5 }) }),
    fc.record({ type: fc.constant('evidence.added'), subject: fc.record({ item }), title }),
  ),
  skills: fc.oneof(
    fc.record({ type: fc.constant('skill.rated'), skill, level }),
    fc.record({ type: fc.constant('skill.noted'), skill, text: fc.string({ maxLength: 5 }) }),
    fc.record({ type: fc.constant('evidence.added'), subject: fc.record({ skill }), title }),
  ),
  reviews: fc.oneof(
    fc.constantFrom(...reviewDrafts),
    fc.record({
      type: fc.constant('review.chosen'),
      share: fc.constantFrom('0'.repeat(64), '1'.repeat(64)),
      mentor: fc.constant(`${'A'.repeat(43)}=`),
      review: fc.constantFrom('1'.repeat(64), '2'.repeat(64), '9'.repeat(64)),
    }),
  ),
  comments: fc.oneof(
    fc.record({ type: fc.constant('comment.answered'), comment, text: fc.constantFrom('', 'Done.') }),
    fc.record({ type: fc.constant('comment.resolved'), comment, resolved: fc.boolean() }),
    fc.record({ type: fc.constant('comment.planned'), comment, planned: fc.boolean() }),
    fc.record(
      {
        type: fc.constant('comment.agreed'),
        comment,
        text: fc.constantFrom('', 'By spring.'),
        until: fc.constant('2027-03-01'),
      },
      { requiredKeys: ['type', 'comment', 'text'] },
    ),
  ),
  plans: fc.oneof(
    fc.record({
      type: fc.constant('plan.set'),
      path,
      by: fc.constantFrom('2027-03-01', '2027-09-30'),
      hours: fc.constantFrom(2.5, 6),
      off: fc.constantFrom([], ['2026-12-21', '2026-12-28']),
    }),
    fc.record({
      type: fc.constant('plan.set'),
      path,
      by: fc.constant('2027-03-01'),
      hours: fc.constant(3),
      off: fc.constant([]),
      evenings: fc.constantFrom<readonly Weekday[]>(['mon'], ['tue', 'sun']),
      from: fc.constant('19:30'),
    }),
    fc.record({ type: fc.constant('plan.cleared'), path }),
  ),
  days: fc.record({
    type: fc.constant('day.noted'),
    day: fc.constantFrom('2026-11-27', '2026-11-28'),
    text: fc.constantFrom('', 'Read a chapter.'),
  }),
  people: fc.oneof(
    fc.record({ type: fc.constant('person.named'), person }),
    fc.record({ type: fc.constant('person.named'), person, name: fc.constantFrom('Ada', 'Grace') }),
    fc.record({ type: fc.constant('person.compared'), person, compared: fc.boolean() }),
  ),
  paths: fc.oneof(
    fc.record({ type: fc.constant('path.added'), path, version, hash }),
    fc.record({ type: fc.constantFrom('path.removed', 'path.chosen'), path }),
    fc.record({
      type: fc.constant('path.decided'),
      path,
      choice: fc.constantFrom('language', 'database'),
      skills: fc.constantFrom([], ['java'], ['python', 'ruby']),
    }),
  ),
};

type Plan = {
  readonly device: string;
  readonly pause: number;
  readonly draft: (sofar: readonly Event[]) => EventDraft;
};

/** One action of a learner; reversals and removals refer to what exists by then. */
function planOf(drafts: fc.Arbitrary<EventDraft>): fc.Arbitrary<Plan> {
  const back = fc.integer({ min: 1, max: 9 });
  const removed = fc.tuple(fc.oneof(fc.record({ item }), fc.record({ skill })), back);
  const reversed = fc.tuple(fc.constantFrom('event.undone', 'event.redone'), back);
  const idOf = (sofar: readonly Event[], back: number) => sofar.at(-back)?.id ?? '000000001-0000-aaaaaaaa';
  return fc.record({
    device: fc.constantFrom(...devices),
    pause: fc.integer({ min: 0, max: 5 }),
    draft: fc.oneof(
      { weight: 4, arbitrary: drafts.map((draft) => () => draft) },
      removed.map(([subject, back]) => (sofar: readonly Event[]): EventDraft => ({
        type: 'evidence.removed',
        subject,
        evidence: idOf(sofar, back),
      })),
      reversed.map(([type, back]) => (sofar: readonly Event[]): EventDraft => ({
        type,
        target: idOf(sofar, back),
      })),
    ),
  });
}

/** Histories of up to 40 steps by two devices, some with several events, in the order of their ids. */
export function historiesOf(drafts: fc.Arbitrary<EventDraft>): fc.Arbitrary<Event[]> {
  const more = fc.array(drafts, { maxLength: 2 });
  return fc
    .array(fc.tuple(planOf(drafts), fc.oneof(fc.constant([]), more)), { maxLength: 40 })
    .map((plans) => {
      let clock = clockStart;
      let now = 1_800_000_000_000;
      const events: Event[] = [];
      for (const [{ device, pause, draft }, others] of plans) {
        now += pause;
        const first = draft(events);
        const isReversal = first.type === 'event.undone' || first.type === 'event.redone';
        const drafts = isReversal ? [first] : [first, ...others];
        const made = stampBatch(drafts, clock, device, now, events.at(-1)?.at);
        clock = made.clock;
        events.push(...made.events);
      }
      return events;
    });
}

/** Histories of everything a learner does. */
export const histories = historiesOf(fc.oneof(...Object.values(draftsOf)));
