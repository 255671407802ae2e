import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';
import { changeAnswer } from '../format.ts';

export const undo: Command = {
  usage: 'undo',
  summary: message('command.undo'),
  takes: [0, 0],
  async run({ request, translate }) {
    const change = await request('progress:undo', {});
    return changeAnswer(change, translate(message(change ? 'terminal.undone' : 'terminal.nothingToUndo')));
  },
};

export const redo: Command = {
  usage: 'redo',
  summary: message('command.redo'),
  takes: [0, 0],
  async run({ request, translate }) {
    const change = await request('progress:redo', {});
    return changeAnswer(change, translate(message(change ? 'terminal.redone' : 'terminal.nothingToRedo')));
  },
};
