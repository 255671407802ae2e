// Separate from the schema, so that the window can use these without loading zod.
import type { Day } from '../base/days.ts';
import { sectionTable } from './sections/index.ts';

/** The sections of a report besides the summary, in the order of the report. */
export const reportSections = Object.keys(sectionTable) as readonly ReportSection[];
export type ReportSection = keyof typeof sectionTable;

/** Ready-made choices of sections: for an application, for a supervisor, for the record. */
export const reportPresets = ['one-page', 'since', 'everything'] as const;
export type ReportPreset = (typeof reportPresets)[number];

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
  /** Whether to include the levels of items, the points of good answers, and the provided materials. */
  readonly points: boolean;
}

/** How far a comparing preset looks back by default, days. */
export const usualPeriod = 28;

/** The sections of a preset. The changes need something to compare with. */
export function sectionsOf(preset: ReportPreset, compares: boolean): readonly ReportSection[] {
  return reportSections.filter(
    (section) =>
      (preset === 'everything' || sectionTable[section].presets.includes(preset)) &&
      (section !== 'changes' || compares),
  );
}

/** Adapts a choice to a format: CSV is a table of items, so it always includes them. */
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
