import type { ParseArgsOptionsConfig } from 'node:util';
import type { Input, Output, RequestName } from '../../../contract/index.ts';
import type { Calendar } from '../../../domain/report/days.ts';
import type { Message } from '../../../domain/words/message.ts';
import type { Say } from '../../../domain/words/say-in.ts';
import type { Host } from '../../kernel/host.ts';
import type { Reader } from '../../reader.ts';

/** What a command was given. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The values of options that may be there more than once. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
  /** Puts messages into the language asked for. */
  readonly say: Say;
  readonly folder: string;
  /** The folder of what Waymark comes with. */
  readonly resources: string;
  /** Waymark's own version. */
  readonly version: string;
  /** The days of this computer's time zone; says so where it has none and they are those of UTC. */
  calendar(): Calendar;
  readonly print: Host['printToPdf'];
  /** Asks for a passphrase. @param questions more than one where it must be typed more than once */
  passphrase(questions: readonly string[]): Promise<string>;
  /** Opens the workspace to look at; works while a window has it open. */
  read(): Promise<Reader>;
  /** Sends one request to the app, the same that a window would; throws its Problem as a WaymarkError. */
  request<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>>;
}

/** What a command found: the same facts for a program and for a person. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** A document that goes to standard output in place of the text. */
  readonly bytes?: Uint8Array;
  /** Set where the command ran and its finding is bad: the line for standard error. Exit code 1. */
  readonly failure?: string;
}

export interface Command {
  /** As in `mark ITEM STATE`. */
  readonly usage: string;
  readonly summary: Message;
  /** How many arguments it takes, at least and at most. */
  readonly takes: readonly [number, number];
  readonly options?: ParseArgsOptionsConfig;
  readonly run: (call: Call) => Promise<Answer>;
}
