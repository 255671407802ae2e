import { message } from '../../../../domain/words/message.ts';
import type { Command } from '../command.ts';
import { changeAnswer } from '../format.ts';

export const note: Command = {
  usage: 'note ITEM TEXT',
  summary: message('command.note'),
  takes: [2, 2],
  async run({ args, request, say }) {
    const [item, text] = args as [string, string];
    const change = await request('progress:note', { item, text });
    return changeAnswer(change, say(message(change ? 'terminal.noted' : 'terminal.notedAlready', { item })));
  },
};
