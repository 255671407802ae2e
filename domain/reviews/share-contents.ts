import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import { filesIn } from '../formats/share-files.ts';
import type { Share } from '../formats/share.ts';

/** What a share holds, counted. */
export interface ShareContents {
  readonly skills: number;
  readonly leftOut: number;
  /** Items that are not to do. */
  readonly states: number;
  readonly ratings: number;
  readonly choices: number;
  readonly notes: number;
  readonly reasons: number;
  readonly evidence: number;
  /** Of these, those with a web address. */
  readonly links: number;
  /** Files of evidence. */
  readonly files: number;
  /** Their size together, bytes. */
  readonly fileBytes: number;
  /** Moments at which a state or a rating changed. */
  readonly changes: number;
  readonly answers: number;
  /** Items that say how fresh they are. */
  readonly fresh: number;
}

/** Counts what a share holds. */
export function contentsOf({ path, skills, decided = {}, answers = [] }: Share): ShareContents {
  const items = skills.flatMap((skill) => skill.items);
  const parts = [...skills, ...items];
  const files = [...new Map(filesIn({ skills }).map((file) => [file.hash, file])).values()];
  const evidence = parts.flatMap((part) => part.evidence ?? []);
  return {
    skills: skills.length,
    leftOut: path.skills.length - skills.length,
    states: items.filter(({ state }) => state !== 'todo').length,
    ratings: skills.filter(({ level }) => level !== null).length,
    choices: Object.keys(decided).length,
    notes: parts.filter(({ note }) => note !== undefined).length,
    reasons: items.filter(({ reason }) => reason !== undefined).length,
    evidence: evidence.length,
    links: evidence.filter(({ url }) => url !== undefined).length,
    files: files.length,
    fileBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    changes: parts.reduce((sum, part) => sum + (part.history?.length ?? 0), 0),
    answers: answers.length,
    fresh: items.filter(({ freshness }) => freshness !== undefined).length,
  };
}

/** Lists everything that a share holds, line by line: what always goes along, then what was ticked. */
export function sayContents(share: Share): readonly Message[] {
  const { made, learner, path, sections } = share;
  const counted = contentsOf(share);
  const { skills, leftOut, states, ratings, choices, notes, reasons, evidence, links } = counted;
  const ticked: readonly Message[] = sections.map((section) => {
    switch (section) {
      case 'notes':
        return message('reviews.holds.notes', { count: notes });
      case 'reasons':
        return message('reviews.holds.reasons', { count: reasons });
      case 'evidence':
        return message('reviews.holds.evidence', { count: evidence, links });
      case 'files':
        return message('reviews.holds.files', {
          count: counted.files,
          kilobytes: Math.ceil(counted.fileBytes / 1024),
        });
      case 'history':
        return message('reviews.holds.changes', { count: counted.changes });
      case 'answers':
        return message('reviews.holds.answers', { count: counted.answers });
      case 'freshness':
        return message('reviews.holds.freshness', { count: counted.fresh });
      case 'plan':
        return message(share.plan ? 'reviews.holds.plan' : 'reviews.holds.noPlan');
      case 'forecast':
        return message('reviews.holds.forecast');
      case 'name':
        return learner.name === null
          ? message('reviews.holds.noName')
          : message('reviews.holds.name', { name: learner.name });
    }
  });
  return [
    message('reviews.holds.path', { title: path.title, version: path.version }),
    message('reviews.holds.made', { waymark: made.waymark }),
    message(leftOut > 0 ? 'reviews.holds.someSkills' : 'reviews.holds.skills', { count: skills, leftOut }),
    message('reviews.holds.states', { count: states }),
    message('reviews.holds.ratings', { count: ratings }),
    ...(choices > 0 ? [message('reviews.holds.choices', { count: choices })] : []),
    ...ticked,
  ];
}
