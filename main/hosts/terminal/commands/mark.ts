import type { Change } from '../../../../contract/progress.ts';
import type { Answer, Command } from '../command.ts';
import { readState } from '../format.ts';
import { stateMarks } from '../../../../domain/progress/states.ts';
import { message } from '../../../../domain/words/message.ts';

export const mark: Command = {
  usage: 'mark ITEM STATE [--reason TEXT]',
  summary: message('command.mark'),
  takes: [2, 2],
  options: { reason: { type: 'string' } },
  async run({ args, options, request, say }) {
    const [item, typed] = args as [string, string];
    const state = readState(typed);
    const { reason } = options;
    const change = await request('progress:mark', {
      item,
      state,
      ...(reason === undefined ? {} : { reason }),
    });
    return answer(
      change,
      say(
        change
          ? message('terminal.marked', { mark: stateMarks[state], item, state })
          : message('terminal.markedAlready', { item, state }),
      ),
    );
  },
};

export const note: Command = {
  usage: 'note ITEM TEXT',
  summary: message('command.note'),
  takes: [2, 2],
  async run({ args, request, say }) {
    const [item, text] = args as [string, string];
    const change = await request('progress:note', { item, text });
    return answer(change, say(message(change ? 'terminal.noted' : 'terminal.notedAlready', { item })));
  },
};

export const undo: Command = {
  usage: 'undo',
  summary: message('command.undo'),
  takes: [0, 0],
  async run({ request, say }) {
    return answer(
      await request('progress:undo', {}),
      say(message('terminal.undone')),
      say(message('terminal.nothingToUndo')),
    );
  },
};

export const redo: Command = {
  usage: 'redo',
  summary: message('command.redo'),
  takes: [0, 0],
  async run({ request, say }) {
    return answer(
      await request('progress:redo', {}),
      say(message('terminal.redone')),
      say(message('terminal.nothingToRedo')),
    );
  },
};

function answer(change: Change | null, text: string, otherwise = text): Answer {
  return {
    json: { changed: change !== null, events: change?.events ?? [] },
    text: change ? text : otherwise,
  };
}
