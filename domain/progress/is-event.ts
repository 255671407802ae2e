import { stamp } from './event-kind.ts';
import type { Field } from '../base/fields.ts';
import type { EventKind } from './event-kind.ts';
import { eventKinds } from './events.ts';
import type { Event } from './events.ts';

type Values = Readonly<Record<string, unknown>>;

const isKnown = eventChecker(eventKinds);
const knownTypes: ReadonlySet<unknown> = new Set(eventKinds.map(({ type }) => type));

/**
 * Whether `value` is an event. The verdict is that of `eventSchema`, but about twice as fast and without a
 * copy, for long histories with 100,000 events. A property test keeps the two in step.
 */
export function isEvent(value: unknown): value is Event {
  return isKnown(value);
}

/** Whether `value` has an event's stamp and a type that this version does not know. */
export function isUnknownEvent(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['type'] === 'string' &&
    !knownTypes.has(value['type']) &&
    Object.entries(stamp).every(
      ([name, field]) => (field.optional === true && value[name] === undefined) || field.is(value[name]),
    )
  );
}

/** Makes a check that accepts parsed JSON if it is an event of one of `kinds`. */
export function eventChecker(kinds: readonly EventKind[]): (value: unknown) => boolean {
  const byType = new Map<unknown, Shape>(kinds.map((kind) => [kind.type, shapeOf(kind)]));
  return (value) => {
    if (!isObject(value)) return false;
    const shape = byType.get(value['type']);
    return shape !== undefined && fits(value, shape);
  };
}

interface Shape {
  readonly fields: ReadonlyMap<string, Field>;
  /** The number of required fields. */
  readonly required: number;
}

function shapeOf({ type, fields }: EventKind): Shape {
  const typeField = { schema: stamp.id.schema, is: (value: unknown) => value === type };
  const all = new Map<string, Field>(Object.entries({ ...stamp, type: typeField, ...fields }));
  return { fields: all, required: [...all.values()].filter(({ optional }) => !optional).length };
}

/** Whether every field is known and valid, and no required field is missing. */
function fits(value: Values, { fields, required }: Shape): boolean {
  let found = 0;
  for (const name in value) {
    const field = fields.get(name);
    if (field === undefined || !field.is(value[name])) return false;
    if (!field.optional) found++;
  }
  return found === required;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
