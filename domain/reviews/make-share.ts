import { itemKey } from '../path/keys.ts';
import { outlookOn } from '../forecast/outlook.ts';
import { indexPath } from '../path/path-index.ts';
import type { PathIndex } from '../path/path-index.ts';
import type { Skill } from '../path/schema.ts';
import type { EvidenceFile } from '../base/evidence-file.ts';
import { isLink } from '../base/plain-text.ts';
import { stepOf } from '../progress/events.ts';
import type { Action } from '../progress/events.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { Evidence } from '../progress/slices/evidence/events.ts';
import { freshnessIn } from '../recheck/freshness.ts';
import type { FreshnessOf } from '../recheck/freshness.ts';
import type { RecheckRule } from '../recheck/memory.ts';
import { learnerView, progressIn } from '../standing/learner-view.ts';
import { takenOf } from '../standing/standing.ts';
import { calendarIn, timeZoneHere } from '../base/days.ts';
import { onDay } from './on-day.ts';
import { responsesIn, skillOfTarget } from './responses.ts';
import type { Response } from './responses.ts';
import { filesIn } from '../formats/share-files.ts';
import type {
  Share,
  SharedAnswer,
  SharedForecast,
  SharedItem,
  SharedPlan,
  SharedSkill,
} from '../formats/share.ts';
import { includedSections } from '../formats/share-sections.ts';
import type { ShareChoice, ShareSection } from '../formats/share-sections.ts';
import { skillContent } from '../formats/skill-content.ts';
import type { Sha256, SkillContent } from '../formats/skill-content.ts';

/** The data for a share. */
export interface ShareSource {
  readonly index: PathIndex;
  readonly log: ProgressLog;
  /** The learner's own name; null if they gave none. */
  readonly name: string | null;
  /** ms since 1970 */
  readonly now: number;
  /** The version of Waymark. */
  readonly waymark: string;
  readonly sha256: Sha256;
  /** The learner's rule for asking again. */
  readonly recheckRule: RecheckRule;
  /** The bytes in Base64 of the files that go along (`filesOf`), by hash. */
  readonly files?: ReadonlyMap<string, string>;
}

/**
 * A choice, and a function that filters evidence by it. The function needs a calendar, which is slow to
 * build, so it is made once per share.
 */
interface Sharing extends ShareChoice {
  /** How fresh what is done is; undefined if that is left out. */
  readonly freshness: FreshnessOf | undefined;
  readonly shownEvidence: (evidence: readonly Evidence[]) => NonNullable<SharedItem['evidence']>;
}

/**
 * Makes a share. Only what `choice` names leaves the workspace. The same source and choice give the same
 * share.
 */
export function makeShare(source: ShareSource, choice: ShareChoice): Share {
  const { index, name, now, waymark } = source;
  const sections = includedSections(choice.sections);
  const isShared = (skill: string) => !choice.without.includes(skill);
  const decided = decidedIn(source, isShared);
  const shared = index.path.skills.filter(({ key }) => isShared(key));
  const sharing = {
    ...choice,
    shownEvidence: evidenceTeller(sections),
    freshness: sections.includes('freshness') ? freshnessOf(source) : undefined,
  };
  const skills = shared.map((skill) => sharedSkill(skill, source, sharing));
  return {
    made: { at: new Date(now).toISOString(), waymark },
    learner: { name: sections.includes('name') ? name : null },
    sections: [...sections],
    path: index.path,
    ...(Object.keys(decided).length > 0 ? { decided } : {}),
    skills,
    ...(sections.includes('files') ? { files: bytesOf(skills, source) } : {}),
    ...(sections.includes('answers') ? { answers: answersIn(source, choice) } : {}),
    ...(sections.includes('plan') ? { plan: planIn(source, isShared) } : {}),
    ...(sections.includes('forecast') ? { forecast: forecastIn(source, isShared) } : {}),
  };
}

function freshnessOf({ index, log, recheckRule }: ShareSource): FreshnessOf {
  return freshnessIn({ index, item: (key) => log.at('items', key) }, recheckRule);
}

/** The plan, without what it says of skills that are left out; null without one, and if nothing of its goal is shared. */
function planIn({ index, log }: ShareSource, isShared: (skill: string) => boolean): SharedPlan | null {
  const { plan } = log.at('plans', index.path.id);
  if (plan === null) return null;
  const { by, hours, off, area, skills } = plan;
  const isOfGoal = ({ key, area: of }: { readonly key: string; readonly area: string }) =>
    isShared(key) && (skills?.includes(key) ?? (area === undefined || of === area));
  if (!index.path.skills.some(isOfGoal)) return null;
  const isThere = ({ id }: { readonly id: string }) => id === area;
  return {
    by,
    hours,
    off: [...off],
    ...(area === undefined || !index.path.areas.some(isThere) ? {} : { area }),
    ...(skills === undefined
      ? {}
      : { skills: skills.filter((key) => index.skills.has(key) && isShared(key)) }),
  };
}

/** The forecast for the skills that are shared: nothing of it is about the others. */
function forecastIn(source: ShareSource, isShared: (skill: string) => boolean): SharedForecast {
  const { index, log, now } = source;
  const shared = indexPath({
    ...index.path,
    skills: index.path.skills.filter(({ key }) => isShared(key)),
    choices: index.path.choices.map((choice) => ({ ...choice, skills: choice.skills.filter(isShared) })),
  });
  const calendar = calendarIn(timeZoneHere());
  const view = learnerView(shared, progressIn(log, index.path));
  const { left, forecast, pace, done } = outlookOn(
    view,
    planIn(source, isShared),
    calendar,
    calendar.dayOf(now),
  );
  const dates = forecast.kind === 'dates' ? forecast : { likely: null, careful: null };
  return {
    kind: forecast.kind,
    left,
    likely: dates.likely,
    careful: dates.careful,
    weeks: forecast.kind === 'complete' ? 0 : forecast.weeks,
    pace,
    done: done.map(({ day, hours }) => ({ day, hours })),
  };
}

/** The bytes of the files that the evidence of skills names. @throws if the source lacks one */
function bytesOf(skills: readonly SharedSkill[], { files }: ShareSource): NonNullable<Share['files']> {
  return [...new Set(filesIn({ skills: [...skills] }).map(({ hash }) => hash))].map((hash) => {
    const data = files?.get(hash);
    if (data === undefined) throw new Error(`the bytes of ${hash} are missing`);
    return { hash, data };
  });
}

/** The files of a path's evidence, each once, except those of skills that are left out. */
export function filesOf(
  { path }: PathIndex,
  log: ProgressLog,
  without: readonly string[],
): readonly EvidenceFile[] {
  const evidence = path.skills
    .filter(({ key }) => !without.includes(key))
    .flatMap(({ key, items }) => [
      ...log.at('skills', key).evidence,
      ...items.flatMap(({ id }) => log.at('items', itemKey(key, id)).evidence),
    ]);
  const files = evidence.flatMap(({ file }) => (file === undefined ? [] : [[file.hash, file] as const]));
  return [...new Map(files).values()];
}

/** What the learner responded to comments on this path, except on the skills that are left out. */
export function responsesOn(
  { path, renamed }: PathIndex,
  log: ProgressLog,
  without: readonly string[],
): readonly Response[] {
  return responsesIn(log).filter(
    ({ path: of, on }) => of === path.id && !without.includes(skillOfTarget(on, renamed) ?? ''),
  );
}

function answersIn({ index, log }: ShareSource, { answersTo, without }: ShareChoice): SharedAnswer[] {
  return responsesOn(index, log, without)
    .filter(({ mentor }) => answersTo === null || answersTo.includes(mentor))
    .map(({ share, mentor, id, progress: { answer, agreed, resolved } }) => ({
      share,
      mentor,
      comment: id,
      ...(answer === '' ? {} : { text: answer }),
      ...(agreed === null ? {} : { agreed }),
      resolved,
    }));
}

/** A note that the learner could share, with the key and the text of its item or skill. */
export interface ShareableNote {
  readonly subject: string;
  readonly text: string;
  readonly note: string;
}

/** The notes of a path, in its order: of each skill, then of its items. */
export function notesOf({ path }: PathIndex, log: ProgressLog): readonly ShareableNote[] {
  return path.skills
    .flatMap(({ key, title, items }) => [
      { subject: key, text: title, note: log.at('skills', key).note },
      ...items.map(({ id, text }) => {
        const subject = itemKey(key, id);
        return { subject, text, note: log.at('items', subject).note };
      }),
    ])
    .filter(({ note }) => note !== '');
}

/** What the learner decided in the choice groups. A decision for skills that are all left out is left out as well. */
function decidedIn(
  { index: { path }, log }: ShareSource,
  isShared: (skill: string) => boolean,
): NonNullable<Share['decided']> {
  const { decided } = log.at('paths', path.id);
  return Object.fromEntries(
    path.choices.flatMap((choice) => {
      const taken = takenOf(decided, choice);
      const told = taken?.filter(isShared);
      return taken === undefined || (taken.length > 0 && told!.length === 0) ? [] : [[choice.id, told!]];
    }),
  );
}

function sharedSkill(skill: Skill, source: ShareSource, choice: Sharing): SharedSkill {
  const { log, sha256 } = source;
  const { level, evidence, note } = log.at('skills', skill.key);
  const sharesEvidence = choice.sections.includes('evidence');
  const ratings = countedActions(log, 'skills', skill.key).flatMap((action) =>
    action.type === 'skill.rated' ? [{ at: action.at, level: action.level }] : [],
  );
  return {
    skill: skill.key,
    hash: sha256(skillContent(skill, contentNow(skill.key, log, sharesEvidence))),
    level,
    ...(sharesNote(choice, skill.key, note) ? { note } : {}),
    ...(sharesEvidence && evidence.length > 0 ? { evidence: choice.shownEvidence(evidence) } : {}),
    ...(choice.sections.includes('history') && ratings.length > 0 ? { history: ratings } : {}),
    items: skill.items.flatMap(({ id }) => {
      const key = itemKey(skill.key, id);
      const item = sharedItem(key, source, choice);
      // That an item was touched, or has a private note, is nobody's business either.
      return item.state === 'todo' && Object.keys(item).length === 2 ? [] : [item];
    }),
  };
}

function sharesNote({ sections, notes }: ShareChoice, key: string, note: string): boolean {
  return sections.includes('notes') && note !== '' && (notes === null || notes.includes(key));
}

/** The content of a skill in a log. @param tellsEvidence whether evidence is part of the content */
export function contentNow(skill: string, log: ProgressLog, sharesEvidence: boolean): SkillContent {
  return {
    state: (key) => log.at('items', key).state,
    evidence: sharesEvidence
      ? (key) => (key === skill ? log.at('skills', key) : log.at('items', key)).evidence
      : undefined,
  };
}

function sharedItem(key: string, { index, log, now }: ShareSource, choice: Sharing): SharedItem {
  const { sections } = choice;
  const fresh = choice.freshness?.(index.items.get(key)!, now)?.word;
  const { state, since, reason, note, evidence } = log.at('items', key);
  const marks = countedActions(log, 'items', key).flatMap((action) =>
    action.type === 'item.marked' ? [{ at: action.at, state: action.state }] : [],
  );
  return {
    item: key,
    state,
    ...(fresh === undefined ? {} : { freshness: fresh }),
    ...(since !== undefined && sections.includes('history') ? { since } : {}),
    ...(reason !== undefined && sections.includes('reasons') ? { reason } : {}),
    ...(sharesNote(choice, key, note) ? { note } : {}),
    ...(sections.includes('evidence') && evidence.length > 0
      ? { evidence: choice.shownEvidence(evidence) }
      : {}),
    ...(sections.includes('history') && marks.length > 0 ? { history: marks } : {}),
  };
}

/**
 * Returns a function that filters evidence for a share. It drops the addresses of files and of pages in the
 * learner's own network: they mean nothing to others and only reveal the folders of the learner. The time of
 * day belongs to the history section; without it, evidence has only the learner's day (`onDay`). Evidence that the learner
 * dated has the day that they gave.
 */
function evidenceTeller(sections: readonly ShareSection[]): Sharing['shownEvidence'] {
  const { dayOf } = calendarIn(timeZoneHere());
  return (evidence) =>
    evidence.map(({ title, url, at, on, file }) => ({
      title,
      ...(url !== undefined && isLink(url) ? { url } : {}),
      at: on === undefined && sections.includes('history') ? at : onDay(on ?? dayOf(Date.parse(at))),
      ...(file !== undefined && sections.includes('files') ? { file } : {}),
    }));
}

/** The actions on an item or a skill that are not undone. */
function countedActions(log: ProgressLog, slice: 'items' | 'skills', key: string): readonly Action[] {
  return log.actionsOn(slice, key).filter((action) => !log.isUndone(stepOf(action)));
}
