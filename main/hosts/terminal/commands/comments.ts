import { keyOfTarget } from '../../../../domain/reviews/title-of-target.ts';
import { knownName } from '../../../../domain/report/sections/mentors.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';

export const comments: Command = {
  usage: 'comments [--open]',
  summary: message('command.comments'),
  takes: [0, 0],
  options: { open: { type: 'boolean' } },
  async run({ flags, translate, request }) {
    const found = await request('reviews:received', {});
    const all = [
      ...found.comments.map((comment) => ({ ...comment, gone: false })),
      ...found.goneComments.map((comment) => ({ ...comment, gone: true })),
    ].filter(({ progress }) => !flags.has('open') || !progress.resolved);
    const nameless = translate(message('report.mentors.nameless'));
    const text = all.map(({ on, title, text: words, ask, gone, at, mentor, progress }) => {
      const { answer, agreed, resolved } = progress;
      return [
        `${title ?? keyOfTarget(on) ?? translate(message('reviews.whole'))}`,
        translate(
          message('terminal.commentBy', {
            name: knownName(mentor.name ?? nameless, mentor.compared),
            day: { when: at },
          }),
        ),
        ...(words === '' ? [] : [words.replaceAll('\n', '\n  ')]),
        ...(ask ? [translate(message('report.mentors.asks'))] : []),
        ...(answer === '' ? [] : [translate(message('report.mentors.answered', { answer }))]),
        ...(agreed === null
          ? []
          : [
              translate(
                agreed.until === undefined
                  ? message('terminal.agreed', { text: agreed.text })
                  : message('terminal.agreedUntil', { text: agreed.text, day: { when: agreed.until } }),
              ),
            ]),
        ...(resolved ? [translate(message('report.mentors.resolved'))] : []),
        ...(gone ? [translate(message('terminal.goneComment'))] : []),
      ].join('\n  ');
    });
    return {
      json: all.map(({ progress, ...comment }) => ({ ...comment, ...progress })),
      text: text.length === 0 ? translate(message('terminal.noComments')) : text.join('\n\n'),
    };
  },
};
