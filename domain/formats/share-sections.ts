// Separate from the schema, so that the window can use these without loading zod.

/** The optional sections of a share, besides the states of the items and the self-ratings. */
export const shareSections = [
  'notes',
  'reasons',
  'evidence',
  'files',
  'history',
  'answers',
  'freshness',
  'plan',
  'forecast',
  'name',
] as const;
export type ShareSection = (typeof shareSections)[number];

/** The sections that a choice includes. Files go along with their evidence only. */
export function includedSections(chosen: readonly ShareSection[]): readonly ShareSection[] {
  return shareSections.filter(
    (section) => chosen.includes(section) && (section !== 'files' || chosen.includes('evidence')),
  );
}

/** The most that the files of a share may have together, bytes. In Base64, twice, they fill most of its file. */
export const largestSharedFiles = 8 * 1024 * 1024;

/** What the learner chooses to share of a path. */
export interface ShareChoice {
  readonly sections: readonly ShareSection[];
  /**
   * The keys of the items and skills whose notes are included if `notes` is among the sections; null for all of them.
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
  'skills.note': 'notes',
  'skills.evidence.title': 'evidence',
  'skills.evidence.url': 'evidence',
  'skills.evidence.at': 'evidence',
  'skills.evidence.file': 'files',
  'skills.history': 'history',
  'skills.items.item': 'always',
  'skills.items.state': 'always',
  'skills.items.since': 'history',
  'skills.items.reason': 'reasons',
  'skills.items.freshness': 'freshness',
  'skills.items.note': 'notes',
  'skills.items.evidence.title': 'evidence',
  'skills.items.evidence.url': 'evidence',
  'skills.items.evidence.at': 'evidence',
  'skills.items.evidence.file': 'files',
  'skills.items.history': 'history',
  'files.hash': 'files',
  'files.data': 'files',
  'answers.share': 'answers',
  'answers.mentor': 'answers',
  'answers.comment': 'answers',
  'answers.text': 'answers',
  'answers.agreed.text': 'answers',
  'answers.agreed.until': 'answers',
  'answers.resolved': 'answers',
  'plan.by': 'plan',
  'plan.hours': 'plan',
  'plan.off': 'plan',
  'plan.area': 'plan',
  'plan.skills': 'plan',
  'forecast.kind': 'forecast',
  'forecast.left.hours': 'forecast',
  'forecast.left.items': 'forecast',
  'forecast.likely': 'forecast',
  'forecast.careful': 'forecast',
  'forecast.weeks': 'forecast',
  'forecast.pace': 'forecast',
  'forecast.done.day': 'forecast',
  'forecast.done.hours': 'forecast',
};
