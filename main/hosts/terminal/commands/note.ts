import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';
import { changeAnswer } from '../format.ts';

export const note: Command = {
  usage: 'note ITEM TEXT',
  summary: message('command.note'),
  takes: [2, 2],
  async run({ args, request, translate }) {
    const [item, text] = args as [string, string];
    const change = await request('progress:note', { item, text });
    return changeAnswer(
      change,
      translate(message(change ? 'terminal.noted' : 'terminal.notedAlready', { item })),
    );
  },
};
