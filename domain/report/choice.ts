// Separate from the schema, so that the window can use these without loading zod.
import type { Day } from '../base/days.ts';
import type { Section } from './section.ts';
import { sectionTable } from './sections/index.ts';

/** The sections of a report besides the summary, in the order of the report. */
export const reportSections = Object.keys(sectionTable) as readonly ReportSection[];
export type ReportSection = keyof typeof sectionTable;

/** Ready-made choices of sections: for a job application, for a supervisor at a glance and since a date, for the record. */
export const reportPresets = ['application', 'one-page', 'since', 'everything'] as const;
export type ReportPreset = (typeof reportPresets)[number];

/** The presets that fit on one page. */
export const briefPresets: readonly ReportPreset[] = ['application', 'one-page'];

export const reportFormats = ['md', 'html', 'pdf', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The paper sizes for printing. */
export const paperSizes = ['A4', 'Letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** The learner's choices for a report. */
export interface ReportChoice {
  readonly preset: ReportPreset;
  /** The first day of the comparison, which starts from the state before it; null for no comparison. */
  readonly since: Day | null;
  /** The last day of the report; null for today. */
  readonly until: Day | null;
  /**
   * Sections of the preset to leave out. Without `evidence` there is none anywhere, without `skipped` no
   * reason.
   */
  readonly without: readonly ReportSection[];
  /** Whether to include notes. */
  readonly notes: boolean;
  /** Whether to include the comments of mentors. */
  readonly comments: boolean;
  /** Whether to list the items that are to do. Their numbers are there either way. */
  readonly todos: boolean;
  /** For an application: what the learner calls themselves, and how to reach them; empty if they gave nothing. */
  readonly headline: string;
  readonly contact: string;
  /** For an application: the keys of the skills to show; null for those with the most to show. */
  readonly skills: readonly string[] | null;
  /** Whether to include the levels of items, the points of good answers, and the provided materials. */
  readonly points: boolean;
}

/** How far a comparing preset looks back by default, days. */
export const usualPeriod = 28;

/** The sections of a preset. The changes need something to compare with. */
export function sectionsOf(preset: ReportPreset, compares: boolean): readonly ReportSection[] {
  return reportSections.filter(
    (section) => belongsTo(preset, sectionTable[section]) && (section !== 'changes' || compares),
  );
}

function belongsTo(preset: ReportPreset, { presets, isOwn = false }: Section): boolean {
  return preset === 'everything' ? !isOwn : presets.includes(preset);
}

/** The sections that a table of items has, so that they can be left out of it. */
export const csvSections: readonly ReportSection[] = ['evidence', 'mentors', 'skipped'];

/** Adapts a choice to a format: CSV is a table of items as they are, so it compares nothing and always has the items. */
export function choiceFor(format: ReportFormat, choice: ReportChoice): ReportChoice {
  if (format !== 'csv') return choice;
  return {
    ...choice,
    preset: 'everything',
    since: null,
    without: choice.without.filter((section) => csvSections.includes(section)),
  };
}

/** What a preset leaves out unless the learner asks for it: an application names no gaps, a plan is the learner's own. */
export function usuallyWithout(preset: ReportPreset): readonly ReportSection[] {
  if (preset === 'application') return ['gaps'];
  return preset === 'since' ? ['plan', 'burnup', 'forecast'] : [];
}

/** Everything in a report, with nothing left out and nothing that is private. */
export const plainChoice: ReportChoice = {
  preset: 'everything',
  since: null,
  until: null,
  without: [],
  notes: false,
  comments: false,
  todos: true,
  headline: '',
  contact: '',
  skills: null,
  points: false,
};

/** The longest headline and contact, in UTF-16 units. */
export const longestHeadline = 120;
export const longestContact = 200;

/** The sections of a choice, in the order of `reportSections`. */
export function chosenSections(choice: Pick<ReportChoice, 'preset' | 'since' | 'without'>) {
  const compares = choice.since !== null || choice.preset === 'since';
  return sectionsOf(choice.preset, compares).filter((section) => !choice.without.includes(section));
}
