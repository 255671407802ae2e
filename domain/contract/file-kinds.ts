// Apart from files.ts, so that the window can use them without loading zod.

/** What a file can be opened for, with the endings of its name. */
export const fileEndings = {
  path: ['yaml', 'yml', 'json'],
} as const;
export type FileKind = keyof typeof fileEndings;

/** The folders that the window's own file dialog reaches: the downloads, and the folder `exports` of the workspace. */
export const filePlaces = ['downloads', 'exports'] as const;
export type FilePlace = (typeof filePlaces)[number];

/** How long a name may be: 75 characters are at most 225 bytes, and there is room for the name of a draft. */
export const longestFileName = 75;
