import { itemKey } from '../path/keys.ts';
import type { PathIndex } from '../path/path-index.ts';
import type { Skill } from '../path/schema.ts';
import { isLink } from '../base/plain-text.ts';
import { stepOf } from '../progress/events.ts';
import type { Action } from '../progress/events.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { Evidence } from '../progress/slices/evidence/events.ts';
import { takenOf } from '../standing/standing.ts';
import { calendarIn, timeZoneHere } from '../base/days.ts';
import { onDay } from './on-day.ts';
import { responsesIn, skillOfTarget } from './responses.ts';
import type { Response } from './responses.ts';
import type { Share, SharedAnswer, SharedItem, SharedSkill } from '../formats/share.ts';
import { shareSections } from '../formats/share-sections.ts';
import type { ShareChoice } from '../formats/share-sections.ts';
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
}

/**
 * A choice, and a function that filters evidence by it. The function needs a calendar, which is slow to
 * build, so it is made once per share.
 */
interface Sharing extends ShareChoice {
  readonly shownEvidence: (evidence: readonly Evidence[]) => NonNullable<SharedItem['evidence']>;
}

/**
 * Makes a share. Only what `choice` names leaves the workspace. The same source and choice give the same
 * share.
 */
export function makeShare(source: ShareSource, choice: ShareChoice): Share {
  const { index, name, now, waymark } = source;
  const sections = shareSections.filter((section) => choice.sections.includes(section));
  const isShared = (skill: string) => !choice.without.includes(skill);
  const decided = decidedIn(source, isShared);
  const shared = index.path.skills.filter(({ key }) => isShared(key));
  const sharing = { ...choice, shownEvidence: evidenceTeller(choice) };
  return {
    made: { at: new Date(now).toISOString(), waymark },
    learner: { name: sections.includes('name') ? name : null },
    sections,
    path: index.path,
    ...(Object.keys(decided).length > 0 ? { decided } : {}),
    skills: shared.map((skill) => sharedSkill(skill, source, sharing)),
    ...(sections.includes('answers') ? { answers: answersIn(source, choice) } : {}),
  };
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

/** The notes of a path that the learner could share, as pairs of item key and note. */
export function notesOf({ items }: PathIndex, log: ProgressLog): readonly (readonly [string, string])[] {
  return [...items.keys()]
    .map((key) => [key, log.at('items', key).note] as const)
    .filter(([, note]) => note !== '');
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
  const { level, evidence } = log.at('skills', skill.key);
  const sharesEvidence = choice.sections.includes('evidence');
  const ratings = countedActions(log, 'skills', skill.key).flatMap((action) =>
    action.type === 'skill.rated' ? [{ at: action.at, level: action.level }] : [],
  );
  return {
    skill: skill.key,
    hash: sha256(skillContent(skill, contentNow(skill.key, log, sharesEvidence))),
    level,
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

/** The content of a skill in a log. @param tellsEvidence whether evidence is part of the content */
export function contentNow(skill: string, log: ProgressLog, sharesEvidence: boolean): SkillContent {
  return {
    state: (key) => log.at('items', key).state,
    evidence: sharesEvidence
      ? (key) => (key === skill ? log.at('skills', key) : log.at('items', key)).evidence
      : undefined,
  };
}

function sharedItem(key: string, { log }: ShareSource, choice: Sharing): SharedItem {
  const { sections, notes } = choice;
  const { state, since, reason, note, evidence } = log.at('items', key);
  const sharesNote = sections.includes('notes') && note !== '' && (notes === null || notes.includes(key));
  const marks = countedActions(log, 'items', key).flatMap((action) =>
    action.type === 'item.marked' ? [{ at: action.at, state: action.state }] : [],
  );
  return {
    item: key,
    state,
    ...(since !== undefined && sections.includes('history') ? { since } : {}),
    ...(reason !== undefined && sections.includes('reasons') ? { reason } : {}),
    ...(sharesNote ? { note } : {}),
    ...(sections.includes('evidence') && evidence.length > 0
      ? { evidence: choice.shownEvidence(evidence) }
      : {}),
    ...(sections.includes('history') && marks.length > 0 ? { history: marks } : {}),
  };
}

/**
 * Returns a function that filters evidence for a share. It drops the addresses of files and of pages in the
 * learner's own network: they mean nothing to others and only reveal the folders of the learner. The time of
 * day belongs to the history section; without it, evidence has only the learner's day (`onDay`).
 */
function evidenceTeller({ sections }: ShareChoice): Sharing['shownEvidence'] {
  const { dayOf } = calendarIn(timeZoneHere());
  return (evidence) =>
    evidence.map(({ title, url, at }) => ({
      title,
      ...(url !== undefined && isLink(url) ? { url } : {}),
      at: sections.includes('history') ? at : onDay(dayOf(Date.parse(at))),
    }));
}

/** The actions on an item or a skill that are not undone. */
function countedActions(log: ProgressLog, slice: 'items' | 'skills', key: string): readonly Action[] {
  return log.actionsOn(slice, key).filter((action) => !log.isUndone(stepOf(action)));
}
