// Apart from the schema, so that the window can use these without loading zod.

/** What can go into a share beside the states of the items and the self-ratings. */
export const shareSections = ['notes', 'reasons', 'evidence', 'history', 'name'] as const;
export type ShareSection = (typeof shareSections)[number];

/** What the learner wants to share of a path. */
export interface ShareChoice {
  readonly sections: readonly ShareSection[];
  /** The keys of the items whose notes go along, where `notes` is among the sections; null for all of them. */
  readonly notes: readonly string[] | null;
  /** The keys of the skills of which nothing is told. */
  readonly without: readonly string[];
}

/**
 * What tells of each field of a share that it goes along: the section that it is ticked with, or what goes along always.
 * Held against a share with everything in it by a test, so that nothing can leave the computer that no screen names.
 */
export const toldBy: Readonly<Record<string, ShareSection | 'always'>> = {
  'made.at': 'always',
  'made.waymark': 'always',
  sections: 'always',
  path: 'always',
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
};
