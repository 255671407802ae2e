// Apart from files.ts, so that the window can use them without loading zod.

/** What a file can be opened for, with the endings of its name. */
export const fileEndings = {
  path: ['yaml', 'yml', 'json'],
  report: ['html', 'htm', 'pdf'],
  share: ['waymark'],
  review: ['waymark-review'],
  key: ['waymark-key'],
} as const;
export type FileKind = keyof typeof fileEndings;

/** What a file that is dropped on the window, or given by the system, can be. */
export const incomingKinds = ['share', 'review', 'report'] as const satisfies readonly FileKind[];
export type IncomingKind = (typeof incomingKinds)[number];

/** What a file is for, by the ending of its name; null where no screen takes it. */
export function incomingKindOf(name: string): IncomingKind | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const endings: Readonly<Record<FileKind, readonly string[]>> = fileEndings;
  return incomingKinds.find((kind) => endings[kind].includes(ending)) ?? null;
}

/** The folders that the window's own file dialog reaches: the downloads, and the folder `exports` of the workspace. */
export const filePlaces = ['downloads', 'exports'] as const;
export type FilePlace = (typeof filePlaces)[number];

/** How long a name may be: 75 characters are at most 225 bytes, and there is room for the name of a draft. */
export const longestFileName = 75;

/** How many bytes of a dropped file go to main at once; in Base64 they are a third more, and a request takes 1 MB. */
export const longestPart = 600_000;
