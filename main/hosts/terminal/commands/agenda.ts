import { levels } from '../../../../domain/path/levels.ts';
import { paperSizes } from '../../../../domain/report/choice.ts';
import { knownName } from '../../../../domain/report/sections/mentors.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';
import { columns } from '../format.ts';
import { oneOf } from '../options.ts';

export const agenda: Command = {
  usage: 'agenda [--out FILE.pdf|-] [--paper A4|Letter]',
  summary: message('command.agenda'),
  takes: [0, 0],
  options: { out: { type: 'string' }, paper: { type: 'string' } },
  async run(call) {
    const { request, translate, options } = call;
    if (options['out'] !== undefined) return save(call, options['out']);
    if (options['paper'] !== undefined)
      throw new UsageError(
        message('terminal.unusedOption', { option: '--paper', why: message('terminal.onlyPdf') }),
      );
    const found = await request('reviews:agenda', {});
    const points = found.points;
    const questions = found.questions.map((question) => ({
      ...question,
      title: question.title ?? translate(message('reviews.whole')),
    }));
    const agreements = found.agreements.map((agreement) => ({
      ...agreement,
      title: agreement.title ?? translate(message('reviews.whole')),
    }));
    const known = (mentor: (typeof points)[number]['mentor']) => knownName(mentor.name, mentor.compared);
    const level = (value: number) => translate(message(`level.${levels[value - 1]!}`));
    const section = (title: Message, rows: readonly (readonly string[])[]) =>
      rows.length === 0 ? [] : [translate(title), columns(rows), ''];
    const text = [
      ...section(
        message('reviews.agendaPoints'),
        points.map((point) => [
          `  ${point.title}`,
          translate(message('reviews.selfLevel', { level: level(point.self) })),
          translate(message('reviews.mentorLevel', { name: known(point.mentor), level: level(point.level) })),
        ]),
      ),
      ...section(
        message('reviews.agendaQuestions'),
        questions.map(({ title, mentor, text: words }) => [
          `  ${title}`,
          translate(known(mentor)),
          words.replaceAll(/\s+/g, ' '),
        ]),
      ),
      ...section(
        message('reviews.agreements'),
        agreements.map(({ title, mentor, agreed, until }) => [
          `  ${title}`,
          translate(
            until === null
              ? known(mentor)
              : message('reviews.agreedUntil', { name: known(mentor), day: { when: until } }),
          ),
          agreed.replaceAll(/\s+/g, ' '),
        ]),
      ),
    ];
    return {
      json: { points, questions, agreements },
      text: text.length === 0 ? translate(message('reviews.noAgenda')) : text.join('\n').trimEnd(),
    };
  },
};

/** Saves the agenda as a PDF. */
async function save(call: Call, place: string): Promise<Answer> {
  const { options, translate, language, save: saveTo } = call;
  const paper = oneOf('--paper', options['paper'] ?? 'A4', paperSizes);
  call.calendar();
  const { file, bytes, points } = await saveTo(place, 'reviews:saveAgenda', { paper, language });
  return { json: { file, bytes, points }, text: translate(message('terminal.agendaSaved', { file })) };
}
