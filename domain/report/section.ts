import type { Calendar, Day } from '../base/days.ts';
import type { Message } from '../messages/message.ts';
import type { Outlook } from '../forecast/outlook.ts';
import type { Plan } from '../progress/slices/plans/slice.ts';
import type { FreshnessOf } from '../recheck/freshness.ts';
import type { LearnerView } from '../standing/learner-view.ts';
import type { ReportChoice, ReportPreset, ReportSection } from './choice.ts';
import type { Block } from './document.ts';
import type { Report } from './schema.ts';
import type { Writing } from './writing.ts';

/** What the sections of one report are built from. */
export interface SectionSource {
  /** The learner at the end of the report, without what the choice leaves out. */
  readonly now: LearnerView;
  /** The learner before the comparison begins; undefined if nothing is compared. */
  readonly earlier: LearnerView | undefined;
  readonly choice: ReportChoice;
  /** The sections of the report. */
  readonly sections: readonly ReportSection[];
  readonly calendar: Calendar;
  /** Of each day of the curve: the number of done items by skill. */
  readonly doneOn: ReadonlyMap<Day, ReadonlyMap<string, number>>;
  /** Undefined if no mentor said anything, or that is left out. */
  readonly mentors: Report['mentors'];
  /** The end of the report, ms since 1970; now if that is before it. */
  readonly at: number;
  /** How fresh what is done is. */
  readonly freshness: FreshnessOf;
  /** The plan on the last day; null without one. */
  readonly plan: Plan | null;
  /** When the goal will be reached, as seen on the last day. */
  readonly outlook: () => Outlook;
}

/** One section of a report: what it adds to the report, and how that is put into words. */
export interface Section {
  /** The presets that it belongs to, besides `everything`. */
  readonly presets: readonly ReportPreset[];
  /** Whether it says in its own way what other sections say, so that it is not part of `everything`. */
  readonly isOwn?: boolean;
  readonly title: (report: Report, writing: Writing) => Message;
  /** Its fields of the report; a section without any only explains others. */
  readonly build?: (source: SectionSource) => Partial<Report>;
  readonly compose: (report: Report, writing: Writing) => readonly Block[];
}
