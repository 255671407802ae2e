import { createWorkspace } from './0001-create.ts';
import { keepCommits } from './0002-commits.ts';

type Json = Record<string, unknown>;

/** Turns format n - 1 into format n: entry n of the list below. Pure; takes and returns plain JSON. */
export interface Migration {
  /** A checkpoint without its events. */
  readonly state: (state: Json) => Json;
  readonly event: (event: unknown) => unknown;
}

/** The format tells older versions that they cannot read what is new. Existing data is unchanged. */
const unchanged: Migration = { state: (state) => state, event: (event) => event };

/** Entry n (from 1) turns format n - 1 into format n. Format 0 is a workspace that does not exist yet. */
export const migrations: readonly Migration[] = [
  createWorkspace,
  keepCommits,
  /** Format 3: events can add, remove and choose paths. */
  unchanged,
  /** Format 4: events can import reviews, handle their comments, and name people. */
  unchanged,
  /** Format 5: evidence may be a file, or a page on the learner's own network. */
  unchanged,
  /** Format 6: the journal records what it continues, and twice where it ends. */
  unchanged,
  /** Format 7: the learner can choose which skills of a choice group they take. */
  unchanged,
  /** Format 8: a review may be imported unchecked, and the learner can choose which one counts. */
  unchanged,
  /** Format 9: what was agreed on a comment can be noted. */
  unchanged,
  /**
   * Format 10: skills and days have notes, evidence can be changed and is dated, and what the learner could do before is
   * marked as placed.
   */
  unchanged,
  /** Format 11: items that are done can be rechecked. */
  unchanged,
  /** Format 12: a path can have a plan. */
  unchanged,
  /** Format 13: a rating by a mentor may have an aim, a plan evenings, and an item the time that was spent on it. */
  unchanged,
];

/** Migrates the content of a checkpoint from `format` to the current format, one step at a time. */
export function migrate(content: Json, format: number, steps: readonly Migration[]): Json {
  const { events, ...state } = content;
  return {
    ...steps.slice(format).reduce((before, step) => step.state(before), state),
    events: Array.isArray(events) ? migrateEvents(events, format, steps) : events,
  };
}

/** Migrates events from `format` to the current format. */
export function migrateEvents(
  events: readonly unknown[],
  format: number,
  steps: readonly Migration[],
): unknown[] {
  const ahead = steps.slice(format);
  return ahead.length === 0
    ? [...events]
    : events.map((event) => ahead.reduce((before, step) => step.event(before), event));
}
