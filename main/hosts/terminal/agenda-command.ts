import { agendaOf } from '../../../domain/exchange/agenda.ts';
import { levels } from '../../../domain/path/levels.ts';
import { peopleOf, sightingsIn } from '../../../domain/exchange/people.ts';
import { keyOfTarget, titleOfTarget } from '../../../domain/exchange/title-of-target.ts';
import { message } from '../../../domain/words/message.ts';
import type { Message } from '../../../domain/words/message.ts';
import type { Target } from '../../../domain/exchange/review.ts';
import { fingerprintOfKey } from '../../exchange/fingerprint.ts';
import type { Command } from './command.ts';
import { columns } from './format.ts';

export const agenda: Command = {
  usage: 'agenda',
  summary: message('command.agenda'),
  takes: [0, 0],
  async run({ read, say }) {
    const reader = await read();
    const { log } = reader;
    const { points, questions } = agendaOf(log);
    const people = new Map(peopleOf(sightingsIn(log), log).map((person) => [person.key, person.name]));
    const mentorOf = (key: string) => ({ name: people.get(key) ?? '', fingerprint: fingerprintOfKey(key) });
    const level = (value: number) => say(message(`level.${levels[value - 1]!}`));
    const indexes = reader.paths.all(log);
    const titleOf = (on: Target) =>
      titleOfTarget(indexes, on) ?? keyOfTarget(on) ?? say(message('exchange.whole'));
    const json = {
      points: points.map(({ skill, self, level: given, mentor, at }) => ({
        skill,
        title: titleOf({ skill }),
        self,
        level: given,
        mentor: mentorOf(mentor),
        at,
      })),
      questions: questions.map(({ on, text, mentor, at, key }) => ({
        on,
        title: titleOf(on),
        text,
        comment: key,
        mentor: mentorOf(mentor),
        at,
      })),
    };
    const section = (title: Message, rows: readonly (readonly string[])[]) =>
      rows.length === 0 ? [] : [say(title), columns(rows), ''];
    const text = [
      ...section(
        message('exchange.agendaPoints'),
        json.points.map((point) => [
          `  ${point.title}`,
          say(message('exchange.selfLevel', { level: level(point.self) })),
          say(message('exchange.mentorLevel', { name: point.mentor.name, level: level(point.level) })),
        ]),
      ),
      ...section(
        message('exchange.agendaQuestions'),
        json.questions.map(({ title, mentor, text: words }) => [
          `  ${title}`,
          mentor.name,
          words.replaceAll(/\s+/g, ' '),
        ]),
      ),
    ];
    return { json, text: text.length === 0 ? say(message('exchange.noAgenda')) : text.join('\n').trimEnd() };
  },
};
