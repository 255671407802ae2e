import { message } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, Table, Text } from '../document.ts';
import type { ReportMentors } from '../mentors.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { levelWords } from './level-words.ts';

type Rating = ReportMentors['ratings'][number];
type Endorsement = ReportMentors['endorsements'][number];
type Comment = ReportMentors['comments'][number];

/**
 * The limits of a one-page report: the number of entries, and the characters of a statement. A longer
 * statement would fill the page, so it is left out and never cut.
 */
const fewest = 4;
const longestBrief = 240;

export const mentors: Section = {
  presets: ['application', 'one-page', 'since'],
  title: () => message('report.mentors.title'),
  build: ({ mentors: said }) => ({ mentors: said }),
  compose,
};

/** What mentors said: levels, statements, comments, and the keys that identify the mentors. */
function compose(report: Report, writing: Writing): readonly Block[] {
  const { mentors: said, preset } = report;
  if (said === undefined) return [];
  const { translate } = writing;
  if (preset === 'one-page') return briefly(said, writing);
  if (preset === 'application') return onShown(said, report, writing);
  const { people, ratings, endorsements, comments } = said;
  return [
    quiet(translate(message('report.mentors.lede'))),
    ...(ratings.length > 0 ? [ratingTable(said, writing)] : []),
    ...listOf('mentors-endorsements', message('report.mentors.endorsements'), endorsements, writing, (one) =>
      endorsementText(one, said, writing),
    ),
    ...listOf('mentors-comments', message('report.mentors.comments'), comments, writing, (one) =>
      comment(one, said, writing),
    ),
    ...listOf(
      'mentors-keys',
      message('report.mentors.keys'),
      people,
      writing,
      ({ name, fingerprint, compared }) => [
        nameOf(name, writing),
        {
          quiet: translate(
            compared
              ? message('report.mentors.compared', { fingerprint })
              : message('report.mentors.notCompared', { fingerprint }),
          ),
        },
      ],
    ),
  ];
}

/** The level that each mentor gives a skill, in words with the mentor's name. */
export function mentorLevels({ mentors: said }: Report, skill: string, writing: Writing): readonly string[] {
  const given = said?.ratings.filter((rating) => rating.skill === skill) ?? [];
  return given.map(({ mentor, level }) =>
    writing.translate(
      message('report.mentors.level', { name: mentorName(mentor, said!, writing), level: levelWords(level) }),
    ),
  );
}

/** What a mentor would have the learner aim for. */
function aimWords({ level, by }: NonNullable<Rating['aim']>, { day }: Writing): Message {
  const words = levelWords(level);
  return by === null
    ? message('reviews.aim', { level: words })
    : message('reviews.aimBy', { level: words, day: day(by) });
}

/** The aims that the learner has not reached by their own rating, the nearest day first. */
export function openAims({ mentors: said }: Report, writing: Writing): readonly Text[] {
  const { translate } = writing;
  const open = (said?.ratings ?? []).flatMap((rating) =>
    rating.aim !== null && (rating.own ?? 0) < rating.aim.level ? [{ ...rating, aim: rating.aim }] : [],
  );
  const day = ({ aim }: (typeof open)[number]) => aim.by ?? '9999';
  return open
    .toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
    .map(({ title, own, aim, mentor }): Text => [
      translate(message('report.gaps.aim', { skill: title, aim: aimWords(aim, writing) })),
      {
        quiet: translate(
          message('report.gaps.aimOf', { name: mentorName(mentor, said!, writing), own: levelWords(own) }),
        ),
      },
    ]);
}

function briefly(said: ReportMentors, writing: Writing): readonly Block[] {
  const { ratings, endorsements } = said;
  const { translate } = writing;
  const stated = endorsements
    .filter(({ current, text }) => current && text.length <= longestBrief)
    .slice(0, fewest);
  const rated = ratings.slice(0, fewest).map(({ title, level, mentor }) =>
    message('report.mentors.briefRating', {
      skill: title,
      level: levelWords(level),
      name: mentorName(mentor, said, writing),
    }),
  );
  const left = sayLeft(ratings.length - rated.length, endorsements.length - stated.length);
  return [
    ...(rated.length > 0
      ? [
          {
            kind: 'paragraph',
            text: [translate(message('report.mentors.briefRatings', { ratings: rated }))],
          } as const,
        ]
      : []),
    ...(stated.length > 0
      ? [{ kind: 'list', items: stated.map((one) => endorsementText(one, said, writing)) } as const]
      : []),
    ...(left === undefined ? [] : [quiet(translate(message('report.mentors.left', { what: left })))]),
    quiet(translate(message('report.mentors.brief'))),
  ];
}

/** The statements on the skills of an application. Their levels stand beside the skills. */
function onShown(said: ReportMentors, { shown = [] }: Report, writing: Writing): readonly Block[] {
  const { translate } = writing;
  const keys = new Set(shown.map(({ skill }) => skill));
  const stated = said.endorsements.filter(({ skill }) => keys.has(skill));
  return [
    ...(stated.length > 0
      ? [{ kind: 'list', items: stated.map((one) => endorsementText(one, said, writing)) } as const]
      : []),
    quiet(translate(message('report.mentors.brief'))),
  ];
}

/** What is left out, in words; undefined if nothing is. */
function sayLeft(ratings: number, endorsed: number): Message | undefined {
  const words = {
    ratings: message('reviews.ratings', { count: ratings }),
    endorsements: message('reviews.endorsements', { count: endorsed }),
  };
  if (ratings > 0 && endorsed > 0) return message('report.mentors.leftBoth', words);
  if (ratings > 0) return words.ratings;
  return endorsed > 0 ? words.endorsements : undefined;
}

/** What mentors said in the period that the report compares: levels, statements, comments. */
export function saidSince({ mentors: said, period: { since } }: Report, writing: Writing): readonly Text[] {
  if (said === undefined || since === null) return [];
  const isNew = ({ on }: { readonly on: string }) => on >= since;
  const { translate, day } = writing;
  return [
    ...said.ratings.filter(isNew).map(({ title, level, mentor, on }): Text => {
      const name = mentorName(mentor, said, writing);
      const rating = message('report.mentors.briefRating', { skill: title, level: levelWords(level), name });
      return [translate(rating), { quiet: day(on) }];
    }),
    ...said.endorsements.filter(isNew).map((one) => endorsementText(one, said, writing)),
    ...said.comments.filter(isNew).map((one) => comment(one, said, writing)),
  ];
}

function ratingTable(said: ReportMentors, writing: Writing): Table {
  const { translate, day } = writing;
  return {
    kind: 'table',
    name: 'mentors',
    caption: translate(message('report.mentors.ratings')),
    columns: [
      { title: translate(message('report.skills.skill')) },
      { title: translate(message('report.skills.level')) },
      { title: translate(message('report.mentors.given')) },
      { title: translate(message('report.mentors.by')) },
    ],
    rows: said.ratings.map(({ title, own, level, aim, mentor, on }) => [
      [title],
      [translate(levelWords(own))],
      [translate(levelWords(level)), ...(aim === null ? [] : [{ quiet: translate(aimWords(aim, writing)) }])],
      [mentorName(mentor, said, writing), { quiet: day(on) }],
    ]),
  };
}

function listOf<T>(
  id: string,
  title: Message,
  all: readonly T[],
  writing: Writing,
  textOf: (one: T, writing: Writing) => ReturnType<typeof endorsementText>,
): readonly Block[] {
  if (all.length === 0) return [];
  const blocks: readonly Block[] = [{ kind: 'list', items: all.map((one) => textOf(one, writing)) }];
  return [{ kind: 'section', id, title: writing.translate(title), blocks }];
}

/** A statement with its skill, its mentor, and whether the skill is still as it was. */
function endorsementText(
  { title, text, mentor, on, current }: Endorsement,
  said: ReportMentors,
  writing: Writing,
) {
  const { translate, day } = writing;
  const params = { skill: title, name: mentorName(mentor, said, writing), day: day(on) };
  const words = current
    ? message('report.mentors.endorsed', params)
    : message('report.mentors.endorsedEarlier', params);
  return [text, { quiet: translate(words) }];
}

function comment(
  { about, text, ask, answer, agreed, resolved, mentor, on }: Comment,
  said: ReportMentors,
  writing: Writing,
) {
  const { translate, day } = writing;
  const words = [
    message('report.mentors.commented', {
      about: about ?? translate(message('reviews.whole')),
      name: mentorName(mentor, said, writing),
      day: day(on),
    }),
    ...(ask ? [message('report.mentors.asks')] : []),
    ...(answer === '' ? [] : [message('report.mentors.answered', { answer })]),
    ...(agreed === null ? [] : [sayAgreed(agreed, writing)]),
    ...(resolved ? [message('report.mentors.resolved')] : []),
  ];
  return [...(text === '' ? [] : [text]), { quiet: words.map(translate).join(' · ') }];
}

function sayAgreed({ text, until }: NonNullable<Comment['agreed']>, { day }: Writing): Message {
  return until === null
    ? message('report.mentors.agreed', { text })
    : message('report.mentors.agreedUntil', { text, day: day(until) });
}

/** A mentor's name, and whether the learner has compared their key. */
function mentorName(
  { name, fingerprint }: Rating['mentor'],
  { people }: ReportMentors,
  writing: Writing,
): string {
  const isCompared = people.some((one) => one.fingerprint === fingerprint && one.compared);
  return writing.translate(knownName(nameOf(name, writing), isCompared));
}

/** A mentor's name with how far they are known. */
export function knownName(name: string, isCompared: boolean): Message {
  return isCompared ? message('report.mentors.known', { name }) : message('report.mentors.unknown', { name });
}

function nameOf(name: string | null, { translate }: Writing): string {
  return name ?? translate(message('report.mentors.nameless'));
}
