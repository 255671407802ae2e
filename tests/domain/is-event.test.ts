import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema } from '../../domain/progress/events.ts';
import type { Event } from '../../domain/progress/events.ts';
import { isEvent } from '../../domain/progress/is-event.ts';
import { histories } from '../support/events.ts';

const anEvent = histories.filter((events) => events.length > 0).map((events) => events.at(-1)!);

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'x',
    0,
    6,
    2.5,
    {},
    [],
    'javascript:alert(1)',
    'https://example.org',
    'sql',
    'sql/joins',
    true,
    '0mwu0wlud-00bi-rx72kzhv',
    'done',
    '\u202E',
    'a\nb',
    'n'.repeat(501),
  ),
  fc.jsonValue(),
);

const names = [
  'id',
  'at',
  'device',
  'type',
  'item',
  'state',
  'reason',
  'text',
  'subject',
  'title',
  'url',
  'evidence',
  'skill',
  'level',
  'target',
  'path',
  'version',
  'hash',
  'review',
  'mentor',
  'content',
  'comment',
  'resolved',
  'planned',
  'person',
  'name',
  'compared',
  'batch',
  'clockSetBack',
  'extra',
  '__proto__',
];

/** An event with one field changed or removed. */
const mutated = fc
  .tuple(anEvent, fc.constantFrom(...names), fc.option(odd, { nil: undefined }))
  .map(([event, name, value]) => {
    const text = JSON.stringify({ ...event, ...(value === undefined ? {} : { [name]: value }) });
    const copy = JSON.parse(text) as Record<string, unknown>;
    if (value === undefined) delete copy[name];
    return copy;
  });

describe('isEvent', () => {
  it('accepts what the schema accepts, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(anEvent, mutated, odd), (value: unknown) => {
        expect(isEvent(value)).toBe(eventSchema.safeParse(value).success);
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, object]>([
    ['a reason', { type: 'item.marked', item: 'a/b', state: 'skipped', reason: 'not here' }],
    ['a removal', { type: 'evidence.removed', subject: { skill: 'a' }, evidence: '0mwu0wlud-00bi-rx72kzhv' }],
    ['a rating taken back', { type: 'skill.rated', skill: 'a', level: null }],
  ])('accepts %s', (_, own) => {
    const event = {
      id: '0mwu0wlud-00bi-rx72kzhv',
      at: '2026-11-24T01:35:51.445Z',
      device: 'rx72kzhv',
      ...own,
    } as Event;
    expect([isEvent(event), eventSchema.safeParse(event).success]).toEqual([true, true]);
  });
});
