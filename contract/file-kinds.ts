// Apart from files.ts, so that the window can use them without loading zod.

/** The kinds of files that can be opened, with the endings of their names. */
export const fileEndings = {
  path: ['yaml', 'yml', 'json'],
  report: ['html', 'htm', 'pdf'],
  share: ['waymark'],
  review: ['waymark-review'],
  key: ['waymark-key'],
} as const;
export type FileKind = keyof typeof fileEndings;

/** The kinds of files that can be dropped on the window or passed by the system. */
export const incomingKinds = ['share', 'review', 'report'] as const satisfies readonly FileKind[];
export type IncomingKind = (typeof incomingKinds)[number];

/** The kind of a file, by the ending of its name; null if no screen accepts it. */
export function incomingKindOf(name: string): IncomingKind | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const endings: Readonly<Record<FileKind, readonly string[]>> = fileEndings;
  return incomingKinds.find((kind) => endings[kind].includes(ending)) ?? null;
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
