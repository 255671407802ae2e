import { knownName } from '../../../../domain/report/sections/mentors.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';

export const endorsements: Command = {
  usage: 'endorsements',
  summary: message('command.endorsements'),
  takes: [0, 0],
  async run({ translate, request }) {
    const { endorsements: all } = await request('reviews:received', {});
    const nameless = translate(message('report.mentors.nameless'));
    const text = all.map(({ title, text: words, mentor, at, current }) => {
      const by = message('terminal.commentBy', {
        name: knownName(mentor.name ?? nameless, mentor.compared),
        day: { when: at },
      });
      const state = message(current ? 'terminal.endorsedNow' : 'terminal.endorsedEarlier');
      return [title, translate(by), words, translate(state)].join('\n  ');
    });
    return {
      json: all,
      text: text.length === 0 ? translate(message('terminal.noEndorsements')) : text.join('\n\n'),
    };
  },
};
