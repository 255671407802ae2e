/** The states of an item. */
export const states = ['todo', 'learning', 'done', 'skipped'] as const;
export type State = (typeof states)[number];

/** The characters for each state in plain text, matching the marks in the window. */
export const stateMarks: Readonly<Record<State, string>> = {
  todo: '○',
  learning: '◐',
  done: '●',
  skipped: '⊘',
};

/** How fresh something done is. */
export const freshnesses = ['fresh', 'fading', 'faded'] as const;
export type FreshnessWord = (typeof freshnesses)[number];
