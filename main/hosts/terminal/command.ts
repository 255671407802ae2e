import type { ParseArgsOptionsConfig } from 'node:util';
import type { FileKind } from '../../../contract/file-kinds.ts';
import type { Input, Output, RequestName } from '../../../contract/index.ts';
import type { Calendar } from '../../../domain/base/days.ts';
import type { Language } from '../../../domain/messages/languages.ts';
import type { Message } from '../../../domain/messages/message.ts';
import type { Translate } from '../../../domain/messages/translator.ts';

/** The arguments of a command, and everything that it can do, above all send requests. */
export interface Call {
  readonly args: readonly string[];
  /** The values of options that are given once. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The options without a value that are given. */
  readonly flags: ReadonlySet<string>;
  /** The values of options that may be repeated. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
  /** The language of documents. */
  readonly language: Language;
  /** Translates messages into that language; for JSON, into English. */
  readonly translate: Translate;
  /** How the language of `translate` writes days and lists, BCP 47. */
  readonly locale: string;
  readonly folder: string;
  /** The days in this computer's time zone. If it has none, they are those of UTC, with a warning. */
  calendar(): Calendar;
  /** Asks for a passphrase. @param questions more than one if it must be typed more than once */
  passphrase(questions: readonly string[]): Promise<string>;
  /** Sends a request to the app, like a window does. @throws WaymarkError */
  request<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Chooses a file, like a dialog does. @returns its name for requests */
  choose(kind: FileKind, file: string): Promise<string>;
  /** Names the new folder that a request may create. */
  makeFolder(folder: string): void;
  /** Sends a request that saves a file, and answers its dialog. @param place a file, or `-` for standard output */
  save<N extends RequestName>(place: string, name: N, input: Input<N>): Promise<NonNullable<Output<N>>>;
  /** The notices about how the workspace was opened. */
  readonly notices: readonly { readonly kind: string; readonly message: Message }[];
}

/** The result of a command: the same facts for a program and for a person. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** The file to write to standard output instead of the text. */
  readonly bytes?: Uint8Array;
  /** If the command ran and its result is bad: the line for standard error. The exit code is then 1. */
  readonly failure?: string;
}

export interface Command {
  /** Such as `mark ITEM STATE`. */
  readonly usage: string;
  readonly summary: Message;
  /** The minimum and maximum number of arguments. */
  readonly takes: readonly [number, number];
  readonly options?: ParseArgsOptionsConfig;
  readonly run: (call: Call) => Promise<Answer>;
}
