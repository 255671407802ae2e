import { createWorkspace } from './0001-create.ts';
import { keepCommits } from './0002-commits.ts';
import { choosePaths } from './0003-paths.ts';
import { importReviews } from './0004-reviews.ts';
import { keepFilesAsEvidence } from './0005-evidence.ts';
import { markJournal } from './0006-journal.ts';
import { decideChoices } from './0007-choices.ts';

type Json = Record<string, unknown>;

/** Turns format n - 1 into format n: entry n of the list below. Pure; takes and returns plain JSON. */
export interface Migration {
  /** A checkpoint without its events. */
  readonly state: (state: Json) => Json;
  readonly event: (event: unknown) => unknown;
}

/** Entry n (from 1) turns format n - 1 into format n. Format 0 is a workspace that does not exist yet. */
export const migrations: readonly Migration[] = [
  createWorkspace,
  keepCommits,
  choosePaths,
  importReviews,
  keepFilesAsEvidence,
  markJournal,
  decideChoices,
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
