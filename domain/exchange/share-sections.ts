// Apart from the schema, so that the window can use these without loading zod.

/** What can go into a share beside the states of the items and the self-ratings. */
export const shareSections = ['notes', 'evidence', 'history', 'name'] as const;
export type ShareSection = (typeof shareSections)[number];

/** What the learner wants to share of a path. */
export interface ShareChoice {
  readonly sections: readonly ShareSection[];
  /** The keys of the items whose notes go along, where `notes` is among the sections; null for all of them. */
  readonly notes: readonly string[] | null;
  /** The keys of the skills of which nothing is told. */
  readonly without: readonly string[];
}
