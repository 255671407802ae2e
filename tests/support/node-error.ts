import { constants } from 'node:os';

export type ErrorName = keyof typeof constants.errno;

// Node knows these by number only.
const unnamed: ReadonlySet<ErrorName> = new Set(['EDQUOT', 'ESTALE']);

/** A disk error as Node throws it. */
export function nodeError(name: ErrorName): Error {
  const errno = -constants.errno[name];
  const code = unnamed.has(name) ? `Unknown system error ${errno}` : name;
  return Object.assign(new Error(`${code}: put in by a test`), { code, errno });
}
