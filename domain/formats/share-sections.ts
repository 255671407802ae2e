// Separate from the schema, so that the window can use these without loading zod.

/** The optional sections of a share, besides the states of the items and the self-ratings. */
export const shareSections = ['notes', 'reasons', 'evidence', 'history', 'answers', 'name'] as const;
export type ShareSection = (typeof shareSections)[number];

/** What the learner chooses to share of a path. */
export interface ShareChoice {
  readonly sections: readonly ShareSection[];
  /**
   * The keys of the items whose notes are included if `notes` is among the sections; null for all of them.
   */
  readonly notes: readonly string[] | null;
  /**
   * The public keys of the mentors to whose comments the responses are included if `answers` is among the sections; null for
   * all of them.
   */
  readonly answersTo: readonly string[] | null;
  /** The keys of the skills that are left out. */
  readonly without: readonly string[];
}

/**
 * The section that includes each field of a share, or `always`. A test compares this table with a complete
 * share, so that nothing can leave the computer unless a screen names it.
 */
export const sharedBy: Readonly<Record<string, ShareSection | 'always'>> = {
  'made.at': 'always',
  'made.waymark': 'always',
  sections: 'always',
  path: 'always',
  decided: 'always',
  'learner.name': 'name',
  'skills.skill': 'always',
  'skills.hash': 'always',
  'skills.level': 'always',
  'skills.evidence': 'evidence',
  'skills.history': 'history',
  'skills.items.item': 'always',
  'skills.items.state': 'always',
  'skills.items.since': 'history',
  'skills.items.reason': 'reasons',
  'skills.items.note': 'notes',
  'skills.items.evidence': 'evidence',
  'skills.items.history': 'history',
  'answers.share': 'answers',
  'answers.mentor': 'answers',
  'answers.comment': 'answers',
  'answers.text': 'answers',
  'answers.agreed.text': 'answers',
  'answers.agreed.until': 'answers',
  'answers.resolved': 'answers',
};
