import type { z } from 'zod';
import type { Topic } from './topics.ts';

interface Shape {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** It may take long: it reports its progress (`job:progress`), and can be cancelled. */
  readonly job?: true;
}

/** Only reads the workspace. Its answer stays true until one of these topics changes. */
interface Query extends Shape {
  readonly reads: readonly Topic[];
  readonly writes?: never;
}

/** Writes to the workspace. */
interface Command extends Shape {
  /** Its answer stays true until one of these topics changes. */
  readonly reads?: readonly Topic[];
  readonly writes: readonly Topic[];
  /**
   * What the write is about: the fields of the input that say so, or, of several settings, the names of those that are
   * given. A later write with the same subject makes up for one that failed.
   */
  readonly subject: readonly string[] | 'given';
  /** It saves what is being typed: if that fails, for whatever reason, the status line says so. */
  readonly typed?: true;
  /** Its answer, or its dialog, says how it ended; the status line does not follow it. */
  readonly silent?: true;
}

/** Neither reads nor writes the workspace: it opens a dialog, a link, or writes a file elsewhere. */
interface Action extends Shape {
  readonly reads?: never;
  readonly writes?: never;
  readonly subject?: never;
}

/** What the contract declares of one request. A write without a subject is a type error. */
export type Entry = Query | Command | Action;
