import type { ParseArgsOptionsConfig } from 'node:util';
import type { FileKind } from '../../../contract/file-kinds.ts';
import type { Input, Output, RequestName } from '../../../contract/index.ts';
import type { Calendar } from '../../../domain/base/days.ts';
import type { Language } from '../../../domain/messages/languages.ts';
import type { Message } from '../../../domain/messages/message.ts';
import type { Translate } from '../../../domain/messages/translator.ts';

/** What a command was given, and all that it can do: send requests and print answers. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The values of options that may be repeated. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
  readonly language: Language;
  /** Translates messages into that language. */
  readonly translate: Translate;
  readonly folder: string;
  /** The days of this computer's time zone; warns if it has none and they are those of UTC. */
  calendar(): Calendar;
  /** Asks for a passphrase. @param questions more than one if it must be typed more than once */
  passphrase(questions: readonly string[]): Promise<string>;
  /** Sends one request to the app, the same that a window would send. @throws WaymarkError */
  request<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Chooses a file as a dialog would. @returns its name for requests */
  choose(kind: FileKind, file: string): Promise<string>;
  /** Names a folder that a request may make. */
  makeFolder(folder: string): void;
  /** Sends a request that saves a file, and answers its dialog with a place. @param place a file, or `-` for standard output */
  save<N extends RequestName>(
    place: string,
    name: N,
    input: Input<N>,
  ): Promise<NonNullable<Output<N>> & { readonly written: Uint8Array }>;
  /** What was said about how the workspace was opened. */
  readonly notices: readonly { readonly kind: string; readonly message: Message }[];
}

/** What a command found: the same facts for a program and for a person. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** A document that goes to standard output instead of the text. */
  readonly bytes?: Uint8Array;
  /** Set if the command ran and its finding is bad: the line for standard error. Exit code 1. */
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
