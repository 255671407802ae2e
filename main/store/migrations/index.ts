import { createWorkspace } from './0001-create.ts';
import { keepCommits } from './0002-commits.ts';
import { choosePaths } from './0003-paths.ts';
import { importReviews } from './0004-reviews.ts';
import { keepFilesAsEvidence } from './0005-evidence.ts';
import { markJournal } from './0006-journal.ts';
import { decideChoices } from './0007-choices.ts';

type Json = Record<string, unknown>;

/** Turns format n - 1 into format n: number n in the list below. Pure; gets and gives plain JSON. */
export interface Migration {
  /** A checkpoint without its events. */
  readonly state: (state: Json) => Json;
  readonly event: (event: unknown) => unknown;
}

/** Number n (from 1) turns format n - 1 into format n. Format 0 is no workspace yet. */
export const migrations: readonly Migration[] = [
  createWorkspace,
  keepCommits,
  choosePaths,
  importReviews,
  keepFilesAsEvidence,
  markJournal,
  decideChoices,
];

/** Brings the content of a checkpoint from `format` up to date, one numbered step after the other. */
export function migrate(content: Json, format: number, steps: readonly Migration[]): Json {
  const { events, ...state } = content;
  return {
    ...steps.slice(format).reduce((before, step) => step.state(before), state),
    events: Array.isArray(events) ? migrateEvents(events, format, steps) : events,
  };
}

/** Brings events from `format` up to date. */
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
