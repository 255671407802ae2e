import fc from 'fast-check';
import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import { states } from '../../domain/progress/states.ts';

const items = ['sql/joins', 'sql/windows', 'http/methods'];
const skills = ['sql', 'http'];
const devices = ['aaaaaaaa', 'bbbbbbbb'];

const subject = fc.oneof(
  fc.constantFrom(...items).map((item) => ({ item })),
  fc.constantFrom(...skills).map((skill) => ({ skill })),
);

type Plan = {
  readonly device: string;
  readonly pause: number;
  readonly draft: (sofar: readonly Event[]) => EventDraft;
};

/** One thing a learner does; reversals and removals look back on what there is by then. */
const plan: fc.Arbitrary<Plan> = fc.record({
  device: fc.constantFrom(...devices),
  pause: fc.integer({ min: 0, max: 5 }),
  draft: fc.oneof(
    fc
      .record({ item: fc.constantFrom(...items), state: fc.constantFrom(...states) })
      .map((marked) => () => ({ type: 'item.marked', ...marked }) as const),
    fc
      .record({ item: fc.constantFrom(...items), text: fc.string({ maxLength: 5 }) })
      .map((noted) => () => ({ type: 'item.noted', ...noted }) as const),
    fc
      .record({ subject, title: fc.constant('a pull request') })
      .map((added) => () => ({ type: 'evidence.added', ...added }) as const),
    fc
      .record({ skill: fc.constantFrom(...skills), level: fc.integer({ min: 1, max: 5 }) })
      .map((rated) => () => ({ type: 'skill.rated', ...rated }) as const),
    fc
      .record({ back: fc.integer({ min: 1, max: 9 }), type: fc.constantFrom('event.undone', 'event.redone') })
      .map(
        ({ back, type }) =>
          (sofar: readonly Event[]) =>
            ({ type, target: sofar.at(-back)?.id ?? '000000001-0000-aaaaaaaa' }) as const,
      ),
  ),
});

/** A history of up to 40 steps by two devices, some of several events, in the order of their ids. */
export const histories: fc.Arbitrary<Event[]> = fc
  .array(fc.tuple(plan, fc.constantFrom(1, 1, 1, 2, 3)), { maxLength: 40 })
  .map((plans) => {
    let clock = clockStart;
    let now = 1_800_000_000_000;
    const events: Event[] = [];
    for (const [{ device, pause, draft }, count] of plans) {
      now += pause;
      const first = draft(events);
      const isReversal = first.type === 'event.undone' || first.type === 'event.redone';
      const again: EventDraft = {
        type: 'item.marked',
        item: items[count % items.length]!,
        state: 'learning',
      };
      const drafts = isReversal ? [first] : [first, again, again].slice(0, count);
      const made = stampBatch(drafts, clock, device, now, events.at(-1)?.at);
      clock = made.clock;
      events.push(...made.events);
    }
    return events;
  });
