import type { Received } from '../../contract/reviews.ts';
import { levelWords } from '../report/compose/changes.ts';
import type { Calendar } from '../report/days.ts';
import { quiet } from '../report/document.ts';
import type { Block, ReportDocument, Text } from '../report/document.ts';
import type { Writing } from '../report/writing.ts';
import { message } from '../words/message.ts';

/** The data for a printed agenda. */
export interface AgendaSource {
  readonly received: Pick<Received, 'points' | 'comments'>;
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
  { say, day, lang }: Writing,
): ReportDocument {
  const nameOf = (mentor: { readonly name: string | null }) =>
    mentor.name ?? say(message('report.mentors.nameless'));
  const on = (at: string) => day(calendar.dayOf(Date.parse(at)));
  const questions = received.comments.filter(({ ask, progress }) => ask && !progress.resolved);
  const heading = say(message('exchange.agenda'));
  const points: Block = {
    kind: 'section',
    id: 'points',
    title: say(message('exchange.agendaPoints')),
    blocks: [
      {
        kind: 'table',
        name: 'agenda',
        caption: say(message('exchange.agendaPoints')),
        columns: [
          { title: say(message('report.skills.skill')) },
          { title: say(message('report.skills.level')) },
          { title: say(message('report.mentors.given')) },
          { title: say(message('exchange.agreed')) },
        ],
        rows: received.points.map(({ title: skill, self, level, mentor, at }): Text[] => [
          [skill],
          [say(levelWords(self))],
          [say(levelWords(level)), { quiet: `${nameOf(mentor)} · ${on(at)}` }],
          [],
        ]),
      },
    ],
  };
  const asked: Block = {
    kind: 'section',
    id: 'questions',
    title: say(message('exchange.agendaQuestions')),
    blocks: [
      {
        kind: 'list',
        items: questions.map(({ title: about, text, mentor, at, progress }): Text => {
          const words = [about ?? say(message('exchange.whole')), nameOf(mentor), on(at)];
          const answer = progress.answer === '' ? [] : [say(message('report.mentors.answered', progress))];
          return [...(text === '' ? [] : [text]), { quiet: [...words, ...answer].join(' · ') }];
        }),
      },
    ],
  };
  const blocks = [...(received.points.length > 0 ? [points] : []), ...(questions.length > 0 ? [asked] : [])];
  return {
    preset: 'since',
    lang,
    title: name === null ? heading : say(message('exchange.agendaOf', { name })),
    heading,
    name,
    blocks: [
      quiet(say(message('exchange.agendaOn', { day: day(calendar.dayOf(now)) }))),
      ...(blocks.length > 0
        ? blocks
        : [{ kind: 'paragraph', text: [say(message('exchange.noAgenda'))] } as const]),
    ],
  };
}
