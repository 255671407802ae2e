import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventKinds, eventSchemaOf } from '../../../../domain/progress/events.ts';
import { eventChecker, isUnknownEvent } from '../../../../domain/progress/is-event.ts';
import { ProgressLog } from '../../../../domain/progress/progress-log.ts';
import { entrySchemaOf, slices } from '../../../../domain/progress/slices/index.ts';
import { draftsOf, historiesOf } from '../../../support/events.ts';
import { sliceProperties } from '../../../support/slice-properties.ts';
import { goalDrafts, goalKinds, goals } from './goals.ts';

const table = { ...slices, goals };
const histories = historiesOf(fc.oneof(...Object.values(draftsOf), goalDrafts));

describe('a new family of events, unknown to all other files', () => {
  sliceProperties(table, histories);

  it('is checked when read from a file, and sent to the window', () => {
    const schema = eventSchemaOf([...eventKinds, ...goalKinds]);
    const isEvent = eventChecker([...eventKinds, ...goalKinds]);
    const entry = entrySchemaOf(table);
    fc.assert(
      fc.property(histories, (events) => {
        for (const event of events) {
          expect([isEvent(event), schema.safeParse(event).success]).toEqual([true, true]);
          expect(isEvent({ ...event, extra: 1 })).toBe(false);
        }
        const log = new ProgressLog(events, table);
        for (const [name, key] of log.addressesOf(events))
          expect(entry.safeParse([name, key, log.at(name, key)]).success).toBe(true);
      }),
    );
  });

  it('is unknown to a Waymark without it', () => {
    const stamp = { id: '0mwu0wlud-00bi-rx72kzhv', at: '2026-11-24T01:35:51.445Z', device: 'rx72kzhv' };
    expect(isUnknownEvent({ ...stamp, type: 'goal.reached', skill: 'sql' })).toBe(true);
    expect(isUnknownEvent({ ...stamp, type: 'item.noted', item: 'a/b', text: '' })).toBe(false);
    expect(isUnknownEvent({ ...stamp, id: 'x', type: 'goal.reached', skill: 'sql' })).toBe(false);
  });
});
