// Separate from the journal, so that the window can use it without loading zod.

/** What entries of the journal are about. */
export const journalKinds = [
  'done',
  'placed',
  'rechecked',
  'timed',
  'started',
  'skipped',
  'written',
  'rated',
  'mentors',
  'other',
] as const;
export type JournalKind = (typeof journalKinds)[number];
