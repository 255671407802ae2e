import type { z } from 'zod';
import type { Topic } from './topics.ts';

interface Shape {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** It may take long. It reports its progress (`job:progress`) and can be cancelled. */
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
   * What the write is about: the names of input fields whose values identify it. `given` stands for the names of the
   * settings that the input contains. A later write with the same subject makes up for one that failed.
   */
  readonly subject: readonly string[] | 'given';
  /** It saves what is being typed. The status line shows any failure, whatever its kind. */
  readonly typed?: true;
  /**
   * It only adds a file beside the progress. That needs no lock: it is done while another process has the workspace open,
   * or only the progress cannot be written. Its answer says how it ended; the status line does not follow it.
   */
  readonly alongside?: true;
}

/**
 * Neither reads nor writes a topic: for example, it opens a dialog or a link, or saves a file outside the workspace.
 */
interface Action extends Shape {
  readonly reads?: never;
  readonly writes?: never;
  readonly subject?: never;
}

/** The declaration of one request. A write without a subject is a type error. */
export type Entry = Query | Command | Action;

/** Whether a request writes to the progress, or to a file that only the holder of the lock may write. */
export function needsLock(entry: Entry): entry is Command {
  return entry.writes !== undefined && entry.alongside !== true;
}
