/** What an item can be. */
export const states = ['todo', 'learning', 'done', 'skipped'] as const;
export type State = (typeof states)[number];

/** The shapes that stand for a state where only characters can, as the window draws them. */
export const stateMarks: Readonly<Record<State, string>> = {
  todo: '○',
  learning: '◐',
  done: '●',
  skipped: '⊘',
};
