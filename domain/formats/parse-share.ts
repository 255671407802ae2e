import { checkReferences, duplicates } from '../path/check-references.ts';
import type { ReferenceFault } from '../path/check-references.ts';
import { message } from '../messages/message.ts';
import { readPayload } from './read-payload.ts';
import type { Payload } from './read-payload.ts';
import { filesIn } from './share-files.ts';
import { shareSchema } from './share.ts';
import type { Share, SharedAnswer, SharedSkill } from './share.ts';
import { isContentHash } from './skill-content.ts';
import type { Sha256, SkillContent } from './skill-content.ts';

/** Parses the payload of a share. Never throws, whatever the text holds. */
export function parseShare(text: string, sha256: Sha256): Payload<Share> {
  return readPayload(text, shareSchema, (share) => findFault(share, sha256));
}

function findFault(share: Share, sha256: Sha256): ReferenceFault | undefined {
  const ofPath = checkReferences(share.path)[0];
  if (ofPath) return { ...ofPath, place: ['path', ...ofPath.place] };
  const stranger = strangeChoice(share);
  if (stranger) return stranger;
  const [twice] = duplicates(
    share.skills.map(({ skill }) => skill),
    (i) => ['skills', i, 'skill'],
    message('document.skill'),
  );
  if (twice) return twice;
  const [sectionTwice] = duplicates(share.sections, (i) => ['sections', i], message('reviews.part'));
  if (sectionTwice) return sectionTwice;
  if (share.learner.name !== null && !share.sections.includes('name'))
    return { place: ['learner', 'name'], message: message('reviews.notInSections') };
  for (const part of ['answers', 'plan', 'forecast'] as const)
    if (share[part] !== undefined && !share.sections.includes(part))
      return { place: [part], message: message('reviews.notInSections') };
  const late = (share.forecast?.done ?? []).findIndex(({ day }, i, all) => i > 0 && day <= all[i - 1]!.day);
  if (late >= 0) return { place: ['forecast', 'done', late, 'day'], message: message('shape.other') };
  const strayGoal = findStrayGoal(share);
  if (strayGoal) return strayGoal;
  const strayFile = findStrayFile(share);
  if (strayFile) return strayFile;
  const nothing = (share.answers ?? []).findIndex(saysNothing);
  if (nothing >= 0) return { place: ['answers', nothing], message: message('shape.empty') };
  const [answeredTwice] = duplicates(
    (share.answers ?? []).map((answer) => [answer.share, answer.mentor, answer.comment].join('/')),
    (i) => ['answers', i, 'comment'],
    message('reviews.comment'),
  );
  if (answeredTwice) return answeredTwice;
  const skills = new Map(share.path.skills.map((skill) => [skill.key, skill]));
  for (const [s, shared] of share.skills.entries()) {
    const skill = skills.get(shared.skill);
    if (skill === undefined) return unknown(['skills', s, 'skill'], message('document.skill'), shared.skill);
    const known = new Set(skill.items.map(({ id }) => `${skill.key}/${id}`));
    const fault = itemFault(shared, known, s) ?? unshared(shared, share, s);
    if (fault) return fault;
    if (!isContentHash(shared.hash, skill, sharedOf(shared, share), sha256))
      return { place: ['skills', s, 'hash'], message: message('reviews.otherHash') };
  }
  return undefined;
}

/** Finds an area or a skill of the plan that the share does not have. */
function findStrayGoal({ plan, path, skills }: Share): ReferenceFault | undefined {
  if (!plan) return undefined;
  const { area, skills: goal = [] } = plan;
  if (area !== undefined && !path.areas.some(({ id }) => id === area))
    return unknown(['plan', 'area'], message('document.area'), area);
  const [twice] = [
    ...duplicates(goal, (i) => ['plan', 'skills', i], message('document.skill')),
    ...duplicates(plan.off, (i) => ['plan', 'off', i], message('reviews.part')),
  ];
  if (twice) return twice;
  const shared = new Set(skills.map(({ skill }) => skill));
  const stranger = goal.find((key) => !shared.has(key));
  return stranger === undefined
    ? undefined
    : unknown(['plan', 'skills'], message('document.skill'), stranger);
}

/** Finds a file that no evidence names, that is there twice, or that evidence names though it is not there. */
function findStrayFile(share: Share): ReferenceFault | undefined {
  const { files = [], sections } = share;
  if (share.files !== undefined && !sections.includes('files'))
    return { place: ['files'], message: message('reviews.notInSections') };
  const named = new Set(filesIn(share).map(({ hash }) => hash));
  const there = files.map(({ hash }) => hash);
  const missing = [...named].find((hash) => !there.includes(hash));
  if (missing !== undefined) return unknown(['files'], message('reviews.file'), missing);
  const unnamed = there.findIndex((hash) => !named.has(hash));
  if (unnamed >= 0) return unknown(['files', unnamed, 'hash'], message('reviews.file'), there[unnamed]!);
  return duplicates(there, (i) => ['files', i, 'hash'], message('reviews.file'))[0];
}

/** Whether an answer neither answers nor agrees nor resolves, or has a text without words. */
function saysNothing({ text, agreed, resolved }: SharedAnswer): boolean {
  const isBlank = (words: string | undefined) => words !== undefined && words.trim() === '';
  return (text === undefined && !agreed && !resolved) || isBlank(text) || isBlank(agreed?.text);
}

/** Finds a choice that the path does not have, or a chosen skill that is not in its choice group. */
function strangeChoice({ decided = {}, path }: Share): ReferenceFault | undefined {
  for (const [id, skills] of Object.entries(decided)) {
    const choice = path.choices.find((one) => one.id === id);
    if (choice === undefined) return unknown(['decided', id], message('document.choice'), id);
    const skill = skills.find((key) => !choice.skills.includes(key));
    if (skill !== undefined) return unknown(['decided', id], message('document.skill'), skill);
  }
  return undefined;
}

/** What a share discloses about a skill. */
function sharedOf(shared: SharedSkill, share: Share): SkillContent {
  const items = new Map(shared.items.map((item) => [item.item, item]));
  return {
    state: (key) => items.get(key)?.state ?? 'todo',
    evidence: share.sections.includes('evidence')
      ? (key) => (key === shared.skill ? shared.evidence : items.get(key)?.evidence) ?? []
      : undefined,
  };
}

function itemFault(
  { items }: SharedSkill,
  known: ReadonlySet<string>,
  s: number,
): ReferenceFault | undefined {
  const place = (i: number) => ['skills', s, 'items', i, 'item'];
  const keys = items.map(({ item }) => item);
  const stranger = keys.findIndex((key) => !known.has(key));
  if (stranger >= 0) return unknown(place(stranger), message('document.item'), keys[stranger]!);
  return duplicates(keys, place, message('document.item'))[0];
}

/** Finds content of a section that the share does not declare. The reader would not expect it. */
function unshared({ evidence, history, note, items }: SharedSkill, { sections }: Share, s: number) {
  const parts = [{ evidence, history, note }, ...items];
  const hasMore = parts.some(
    (part) =>
      (part.note !== undefined && !sections.includes('notes')) ||
      (part.evidence !== undefined && !sections.includes('evidence')) ||
      (part.evidence?.some(({ file }) => file !== undefined) && !sections.includes('files')) ||
      (part.history !== undefined && !sections.includes('history')),
  );
  const isFresh = items.some(({ freshness }) => freshness !== undefined) && !sections.includes('freshness');
  return hasMore || isFresh ? { place: ['skills', s], message: message('reviews.notInSections') } : undefined;
}

function unknown(place: ReferenceFault['place'], what: ReferenceFault['message'], id: string) {
  return { place, message: message('document.none', { what, id }) };
}
