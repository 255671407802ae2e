import { evidenceEndings } from '../domain/base/evidence-endings.ts';

// Apart from files.ts, so that the window can use them without loading zod.

/** The kinds of files that can be opened, with the endings of their names. */
export const fileEndings = {
  path: ['yaml', 'yml', 'json'],
  report: ['html', 'htm', 'pdf'],
  share: ['waymark'],
  review: ['waymark-review'],
  key: ['waymark-key'],
  evidence: evidenceEndings,
} as const;
export type FileKind = keyof typeof fileEndings;

/** What a file that is dropped on the window, or given by the system, can be, and the screen that takes it. */
export const incomingScreens = {
  share: 'reviews',
  review: 'reviews',
  report: 'reports',
} as const satisfies Partial<Record<FileKind, string>>;
export type IncomingKind = keyof typeof incomingScreens;

/** The kind of a file, by the ending of its name; null if no screen accepts it. */
export function incomingKindOf(name: string): IncomingKind | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const endings: Readonly<Record<FileKind, readonly string[]>> = fileEndings;
  const kinds = Object.keys(incomingScreens) as IncomingKind[];
  return kinds.find((kind) => endings[kind].includes(ending)) ?? null;
}

/** The folders that the window's own file dialog shows: the downloads, and the folder `exports` of the workspace. */
export const filePlaces = ['downloads', 'exports'] as const;
export type FilePlace = (typeof filePlaces)[number];

/**
 * The maximum length of a name: 75 characters are at most 225 bytes, which leaves room for the suffix of a temporary
 * file.
 */
export const longestFileName = 75;

/** The bytes of a dropped file in one request. Base64 adds a third, and a request may have 1 MB. */
export const longestPart = 600_000;
