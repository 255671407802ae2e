// Apart from the schema, so that the window can use these without loading zod.
import type { Day } from './days.ts';

/** What a report can hold beside who, what and how far; in the order in which it stands there. */
export const reportSections = [
  'responsibilities',
  'changes',
  'curve',
  'matrix',
  'skills',
  'items',
  'evidence',
  'mentors',
  'skipped',
  'formulas',
] as const;
export type ReportSection = (typeof reportSections)[number];

/** Ready-made choices of sections: for an application, for a supervisor, for the record. */
export const reportPresets = ['one-page', 'since', 'everything'] as const;
export type ReportPreset = (typeof reportPresets)[number];

const presetSections: Readonly<Record<ReportPreset, readonly ReportSection[]>> = {
  'one-page': ['responsibilities', 'skills', 'evidence', 'mentors', 'formulas'],
  since: ['responsibilities', 'changes', 'curve', 'skills', 'mentors', 'skipped', 'formulas'],
  everything: reportSections,
};

export const reportFormats = ['md', 'html', 'pdf', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The paper that a report is printed on. */
export const paperSizes = ['A4', 'Letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** What somebody wants in a report. */
export interface ReportChoice {
  readonly preset: ReportPreset;
  /** Where the comparison begins: the state before this day; null for none. */
  readonly since: Day | null;
  /** The last day that counts; null for today. */
  readonly until: Day | null;
  /** Sections of the preset that are left out. Without `evidence` there is none anywhere, without `skipped` no reason. */
  readonly without: readonly ReportSection[];
  /** Whether the notes go in. */
  readonly notes: boolean;
  /** Whether the comments of mentors go in. */
  readonly comments: boolean;
  /** Whether the levels of items, what a good answer has, and the given materials go in. */
  readonly points: boolean;
}

/** How far a preset that compares looks back where nobody says, days. */
export const usualPeriod = 28;

/** The sections that a preset has; the changes only with something to compare with. */
export function sectionsOf(preset: ReportPreset, compares: boolean): readonly ReportSection[] {
  return presetSections[preset].filter((section) => section !== 'changes' || compares);
}

/** What a format needs of a choice: a table of items has them, whatever else is left out. */
export function choiceFor(format: ReportFormat, choice: ReportChoice): ReportChoice {
  if (format !== 'csv') return choice;
  return {
    ...choice,
    preset: 'everything',
    without: choice.without.filter((section) => section !== 'items'),
  };
}

/** The sections of a choice, in the order of `reportSections`. */
export function chosenSections(choice: Pick<ReportChoice, 'preset' | 'since' | 'without'>) {
  const compares = choice.since !== null || choice.preset === 'since';
  return sectionsOf(choice.preset, compares).filter((section) => !choice.without.includes(section));
}
