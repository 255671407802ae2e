import { outlookOn } from '../forecast/outlook.ts';
import type { Outlook } from '../forecast/outlook.ts';
import type { PathIndex } from '../path/path-index.ts';
import type { Event } from '../progress/events.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { Plan } from '../progress/slices/plans/slice.ts';
import { freshnessIn } from '../recheck/freshness.ts';
import type { RecheckRule } from '../recheck/memory.ts';
import { learnerView, snapshotOf } from '../standing/learner-view.ts';
import type { LearnerView, PathProgress } from '../standing/learner-view.ts';
import { addDays, calendarIn, daysBetween } from '../base/days.ts';
import type { Day } from '../base/days.ts';
import { walkHistory } from '../history/replay.ts';
import type { Moment } from '../history/replay.ts';
import { mentorsOf } from './mentors.ts';
import type { MentorKeys, ReportMentors } from './mentors.ts';
import { reportVersion } from './schema.ts';
import type { Report } from './schema.ts';
import { chosenSections, usualPeriod } from './choice.ts';
import type { ReportChoice, ReportSection } from './choice.ts';
import type { SectionSource } from './section.ts';
import { sectionTable } from './sections/index.ts';

/** The data for a report. */
export interface ReportSource {
  readonly index: PathIndex;
  /** All events, ordered by id. */
  readonly events: readonly Event[];
  /** Current keys of items by former keys; see `renamedItems`. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The learner's own name; null if they gave none. */
  readonly name: string | null;
  /** ms since 1970 */
  readonly now: number;
  /** IANA name. It determines when a day begins. */
  readonly timeZone: string;
  /** The version of Waymark. */
  readonly waymark: string;
  readonly mentorKeys: MentorKeys;
  /** The learner's rule for asking again. */
  readonly recheckRule: RecheckRule;
}

/** Makes a report in one go; see `reportChunked`. */
export function makeReport(source: ReportSource, choice: ReportChoice): Report {
  const chunks = reportChunked(source, choice);
  for (;;) {
    const { done, value } = chunks.next();
    if (done) return value;
  }
}

/**
 * Makes a report. The same source and choice give the same report.
 * @yields its progress from 0 to 1 about every 10 ms
 */
export function* reportChunked(source: ReportSource, choice: ReportChoice): Generator<number, Report> {
  const { index, events, timeZone, waymark } = source;
  const { path } = index;
  const calendar = calendarIn(timeZone);
  const chosen = chosenSections(choice);
  const today = calendar.dayOf(source.now);
  const until = choice.until ?? today;
  const since = choice.since ?? (choice.preset === 'since' ? addDays(until, -usualPeriod) : null);
  const firstAt = events[0] && calendar.dayOf(Date.parse(events[0].at));
  const begun = firstAt !== undefined && firstAt <= until ? firstAt : null;
  const endOf = (day: Day) => calendar.startOf(addDays(day, 1));

  let progress!: PathProgress;
  let before: PathProgress | undefined;
  const doneOn = new Map<Day, ReadonlyMap<string, number>>();
  let mentors: ReportMentors | undefined;
  let plan: Plan | null = null;
  const lookAtEnd = (log: ProgressLog) => {
    progress = snapshotOf(index, log);
    plan = log.at('plans', path.id).plan;
    if (chosen.includes('mentors'))
      mentors = mentorsOf(index, log, calendar, source.mentorKeys, choice.comments);
  };
  const moments: Moment[] = [{ at: endOf(until), look: lookAtEnd }];
  if (since !== null)
    moments.push({ at: calendar.startOf(since), look: (log) => (before = snapshotOf(index, log)) });
  if (chosen.includes('curve') && begun !== null)
    for (const day of curveDays(begun, until))
      moments.push({
        at: endOf(day),
        look: (log) => void doneOn.set(day, countDone(log, index)),
      });
  yield* walkHistory(events, source.renamed, moments);

  // If no mentor said anything, or nothing is planned, the section is left out.
  const isThere = { mentors: mentors !== undefined, plan: plan !== null };
  const sections = chosen.filter((section) => !Object.hasOwn(isThere, section) || isThere[section as 'plan']);

  const now = learnerView(index, hiding(progress, choice.without));
  const earlier = before && learnerView(index, before);
  let known: Outlook | undefined;
  const parts: SectionSource = {
    now,
    earlier,
    choice,
    sections,
    calendar,
    doneOn,
    mentors,
    at: Math.min(source.now, endOf(until)),
    freshness: freshnessIn(now, source.recheckRule),
    plan,
    outlook: () => (known ??= outlookOn(now, plan, calendar, until < today ? until : today)),
  };
  const built: Partial<Report> = Object.assign(
    {},
    ...sections.map((section) => sectionTable[section].build?.(parts)),
  );
  return {
    type: 'waymark-report',
    version: reportVersion,
    made: { at: new Date(source.now).toISOString(), waymark },
    preset: choice.preset,
    sections: [...sections],
    learner: { name: source.name, ...applicantIn(choice) },
    path: {
      id: path.id,
      version: path.version,
      title: path.title,
      role: path.role.title,
      summary: path.role.summary,
    },
    period: { begun, since, until, timeZone },
    coverage: {
      now: now.standing.coverage,
      before: earlier?.standing.coverage ?? null,
      ...countedSince(now, earlier),
    },
    optional: now.standing.optional,
    ...built,
  };
}

/** What an applicant says of themselves; other reports leave it out. */
function applicantIn({ preset, headline, contact }: ReportChoice): Omit<Report['learner'], 'name'> {
  if (preset !== 'application') return { headline: null, contact: null };
  return { headline: headline.trim() || null, contact: contact.trim() || null };
}

/** The titles of the skills that have come to count since the comparison began, and of those that no longer do. */
function countedSince(now: LearnerView, earlier: LearnerView | undefined) {
  const titles = (one: LearnerView, other: LearnerView) =>
    now.index.path.skills
      .filter(({ key }) => one.standing.counted.has(key) && !other.standing.counted.has(key))
      .map(({ title }) => title);
  return earlier
    ? { nowCount: titles(now, earlier), countNoMore: titles(earlier, now) }
    : { nowCount: [], countNoMore: [] };
}

/** Removes what is left out from the state, wherever it would appear. */
function hiding({ item, skill, decided }: PathProgress, without: readonly ReportSection[]): PathProgress {
  const noEvidence = without.includes('evidence') ? { evidence: [] } : {};
  const noReason = without.includes('skipped');
  return {
    item(key) {
      const { reason, ...rest } = item(key);
      return { ...rest, ...(noReason || reason === undefined ? {} : { reason }), ...noEvidence };
    },
    skill: (key) => ({ ...skill(key), ...noEvidence }),
    decided,
  };
}

/** The maximum number of points of the curve. */
const mostPoints = 60;

/**
 * The days of the curve, in steps of whole weeks: from the day before the first change to the last day of the
 * report.
 */
function curveDays(begun: Day, until: Day): readonly Day[] {
  const length = daysBetween(begun, until) + 1;
  const step = 7 * Math.max(1, Math.ceil(length / 7 / mostPoints));
  const points = Math.ceil(length / step);
  return Array.from({ length: points + 1 }, (_, i) => addDays(until, (i - points) * step)).map((day) =>
    day < begun ? addDays(begun, -1) : day,
  );
}

/**
 * The number of done items by skill. It visits only touched items, because most histories have many points.
 */
function countDone(log: ProgressLog, { items }: PathIndex): ReadonlyMap<string, number> {
  const done = new Map<string, number>();
  for (const [key, { state }] of log.all('items')) {
    const skill = state === 'done' ? items.get(key)?.skill.key : undefined;
    if (skill !== undefined) done.set(skill, (done.get(skill) ?? 0) + 1);
  }
  return done;
}
