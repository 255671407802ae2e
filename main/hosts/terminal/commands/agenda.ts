import { agendaOf } from '../../../../domain/exchange/agenda.ts';
import { resolve } from 'node:path';
import { levels } from '../../../../domain/path/levels.ts';
import { peopleOf, sightingsIn } from '../../../../domain/exchange/people.ts';
import { keyOfTarget, titleOfTarget } from '../../../../domain/exchange/title-of-target.ts';
import { message } from '../../../../domain/words/message.ts';
import type { Message } from '../../../../domain/words/message.ts';
import type { Target } from '../../../../domain/exchange/review.ts';
import { fingerprintOfKey } from '../../../exchange/fingerprint.ts';
import { agendaPdf } from '../../../exchange/agenda-file.ts';
import { received } from '../../../exchange/received.ts';
import { languageOf } from '../../../kernel/language.ts';
import { readSettings } from '../../../reader.ts';
import type { Reader } from '../../../reader.ts';
import { reportWriting } from '../../../reports/writing.ts';
import { saveFile } from '../../../files/save-file.ts';
import { nameIn } from '../../../../domain/settings/settings.ts';
import { paperSizes } from '../../../../domain/report/sections.ts';
import type { Answer, Call, Command } from '../command.ts';
import { oneOf } from '../options.ts';
import { columns } from '../format.ts';

export const agenda: Command = {
  usage: 'agenda [--out FILE.pdf] [--paper A4|Letter]',
  summary: message('command.agenda'),
  takes: [0, 0],
  options: { out: { type: 'string' }, paper: { type: 'string' } },
  async run(call) {
    const { read, say, options } = call;
    const reader = await read();
    if (options['out'] !== undefined) return save(call, reader, resolve(options['out']));
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

/** Writes the agenda as a PDF. */
async function save(call: Call, { log, paths }: Reader, file: string): Promise<Answer> {
  const { options, folder, resources, version, print, say } = call;
  const paper = oneOf('--paper', options['paper'] ?? 'A4', paperSizes);
  const calendar = call.calendar();
  const settings = await readSettings(folder);
  const source = {
    received: received({ log, paths: paths.all(log), people: peopleOf(sightingsIn(log), log) }),
    name: nameIn(settings),
    now: Date.now(),
    calendar,
  };
  const writing = reportWriting(languageOf(options['lang']), settings.locale);
  const bytes = await agendaPdf(source, { writing, paper, resources, version, print });
  await saveFile(file, bytes, folder);
  const points = source.received.points.length;
  return {
    json: { file, bytes: bytes.length, points },
    text: say(message('terminal.agendaSaved', { file })),
  };
}
