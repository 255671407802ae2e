/** What an item can be. */
export const states = ['todo', 'learning', 'done', 'skipped'] as const;
export type State = (typeof states)[number];
