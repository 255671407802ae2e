import type { Message } from '../messages/message.ts';

/** The kinds of error that a user can see; docs/architecture.md explains each. */
export const errorKinds = [
  'invalid-input',
  'not-found',
  'damaged',
  'newer-version',
  'untrusted',
  'too-large',
  'disk',
  'busy',
  'cancelled',
  'internal',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

/** An error as plain data, so that it can cross the border between window and main process. */
export interface Problem {
  readonly kind: ErrorKind;
  /** For the learner: what happened, what is safe, what to do. */
  readonly message: Message;
  /** Facts for support: a path, a version, a list of faults. Plain JSON. */
  readonly detail?: unknown;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function error(kind: ErrorKind, message: Message, detail?: unknown): Result<never> {
  return { ok: false, error: detail === undefined ? { kind, message } : { kind, message, detail } };
}

/** A thrown {@link Problem}; `problemOf` in main/kernel/problem-of.ts turns it back into data. */
export class WaymarkError extends Error {
  readonly problem: Problem;

  constructor(kind: ErrorKind, message: Message, detail?: unknown, cause?: unknown) {
    super(message.code, cause === undefined ? undefined : { cause });
    this.name = 'WaymarkError';
    this.problem = detail === undefined ? { kind, message } : { kind, message, detail };
  }
}

/** Makes the compiler prove that a switch over a union is complete. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
