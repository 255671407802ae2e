import type { Message } from '../messages/message.ts';
import type { Action } from './events.ts';
import type { Address } from './progress-log.ts';

/** The families of events: `item` has the types `item.marked`, `item.noted`. */
export type Family = Action['type'] extends infer T ? (T extends `${infer F}.${string}` ? F : never) : never;

/** The events of one family. */
export type EventsOf<F extends Family> = Extract<Action, { readonly type: `${F}.${string}` }>;

/** How the events of one family are told in the history. */
export interface Describer<F extends Family> {
  /** What an event did, without what it was done to. */
  describe(event: EventsOf<F>): Message;
  /** What it was done to. */
  subject(event: EventsOf<F>): Address;
  /** Whether the subjects have names of their own, which the history shows. */
  readonly isNamed: boolean;
}
