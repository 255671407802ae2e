/** The languages that there are words in; `pseudo` is English made long and strange, to see what breaks. */
export const languages = ['en', 'pseudo'] as const;
export type Language = (typeof languages)[number];
