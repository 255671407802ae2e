import type { Received } from '../reviews/received.ts';
import { levelWords } from './sections/level-words.ts';
import { knownName } from './sections/mentors.ts';
import type { Calendar } from '../base/days.ts';
import { quiet } from './document.ts';
import type { Block, ReportDocument, Text } from './document.ts';
import type { Writing } from './writing.ts';
import { message } from '../messages/message.ts';

/** The data for a printed agenda. */
export interface AgendaSource {
  readonly received: {
    readonly points: readonly Received['points'][number][];
    readonly comments: readonly Received['comments'][number][];
    readonly goneComments: readonly Received['comments'][number][];
  };
  /** The learner's own name; null if they gave none. */
  readonly name: string | null;
  /** ms since 1970 */
  readonly now: number;
  readonly calendar: Calendar;
}

/**
 * Composes the agenda as a printable document: what to talk about, with room to write down what is agreed.
 */
export function composeAgenda(
  { received, name, now, calendar }: AgendaSource,
  { translate, day, lang }: Writing,
): ReportDocument {
  const nameOf = (mentor: { readonly name: string | null; readonly compared: boolean }) =>
    translate(knownName(mentor.name ?? translate(message('report.mentors.nameless')), mentor.compared));
  const on = (at: string) => day(calendar.dayOf(Date.parse(at)));
  const questions = received.comments.filter(
    ({ ask, progress }) => ask && !progress.resolved && progress.agreed === null,
  );
  const agreed = [...received.comments, ...received.goneComments].filter(
    ({ progress }) => progress.agreed !== null && !progress.resolved,
  );
  const heading = translate(message('reviews.agenda'));
  const points: Block = {
    kind: 'section',
    id: 'points',
    title: translate(message('reviews.agendaPoints')),
    blocks: [
      {
        kind: 'table',
        name: 'agenda',
        caption: translate(message('reviews.agendaPoints')),
        columns: [
          { title: translate(message('report.skills.skill')) },
          { title: translate(message('report.skills.level')) },
          { title: translate(message('report.mentors.given')) },
          { title: translate(message('reviews.agreed')) },
        ],
        rows: received.points.map(({ title: skill, self, level, mentor, at }): Text[] => [
          [skill],
          [translate(levelWords(self))],
          [translate(levelWords(level)), { quiet: `${nameOf(mentor)} · ${on(at)}` }],
          [],
        ]),
      },
    ],
  };
  const asked: Block = {
    kind: 'section',
    id: 'questions',
    title: translate(message('reviews.agendaQuestions')),
    blocks: [
      {
        kind: 'list',
        items: questions.map(({ title: about, text, mentor, at, progress }): Text => {
          const words = [about ?? translate(message('reviews.whole')), nameOf(mentor), on(at)];
          const answer =
            progress.answer === ''
              ? []
              : [translate(message('report.mentors.answered', { answer: progress.answer }))];
          return [...(text === '' ? [] : [text]), { quiet: [...words, ...answer].join(' · ') }];
        }),
      },
    ],
  };
  const agreements: Block = {
    kind: 'section',
    id: 'agreements',
    title: translate(message('reviews.agreements')),
    blocks: [
      {
        kind: 'list',
        items: agreed.map(({ title: about, mentor, progress }): Text => {
          const { text, until } = progress.agreed!;
          const who =
            until === undefined
              ? nameOf(mentor)
              : translate(message('reviews.agreedUntil', { name: nameOf(mentor), day: day(until) }));
          return [text, { quiet: `${about ?? translate(message('reviews.whole'))} · ${who}` }];
        }),
      },
    ],
  };
  const blocks = [
    ...(received.points.length > 0 ? [points] : []),
    ...(questions.length > 0 ? [asked] : []),
    ...(agreed.length > 0 ? [agreements] : []),
  ];
  return {
    preset: 'since',
    lang,
    title: name === null ? heading : translate(message('reviews.agendaOf', { name })),
    heading,
    name,
    blocks: [
      quiet(translate(message('reviews.agendaOn', { day: day(calendar.dayOf(now)) }))),
      ...(blocks.length > 0
        ? blocks
        : [{ kind: 'paragraph', text: [translate(message('reviews.noAgenda'))] } as const]),
    ],
  };
}
