/** The same keys as a catalogue, with any texts: a missing or an extra key is a type error. */
export type WordsOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsOf<T[K]> };
