import { stateMarks } from '../../../../domain/base/states.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';
import { changeAnswer, readState } from '../format.ts';

export const mark: Command = {
  usage: 'mark ITEM STATE [--reason TEXT]',
  summary: message('command.mark'),
  takes: [2, 2],
  options: { reason: { type: 'string' } },
  async run({ args, options, request, translate }) {
    const [item, typed] = args as [string, string];
    const state = readState(typed);
    const change = await request('progress:mark', { item, state, reason: options['reason'] });
    return changeAnswer(
      change,
      translate(
        change
          ? message('terminal.marked', { mark: stateMarks[state], item, state })
          : message('terminal.markedAlready', { item, state }),
      ),
    );
  },
};
