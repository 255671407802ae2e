import type { Change } from '../../../../contract/progress.ts';
import { describeEvent, namedSubjectOf } from '../../../../domain/history/describe-event.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';
import { changeAnswer } from '../format.ts';

export const undo: Command = {
  usage: 'undo',
  summary: message('command.undo'),
  takes: [0, 0],
  async run({ request, translate }) {
    const change = await request('progress:undo', {});
    const words = change
      ? message('terminal.undone', { what: stepWords(change.redo) })
      : message('terminal.nothingToUndo');
    return changeAnswer(change, translate(words));
  },
};

export const redo: Command = {
  usage: 'redo',
  summary: message('command.redo'),
  takes: [0, 0],
  async run({ request, translate }) {
    const change = await request('progress:redo', {});
    const words = change
      ? message('terminal.redone', { what: stepWords(change.undo) })
      : message('terminal.nothingToRedo');
    return changeAnswer(change, translate(words));
  },
};

/** What an undo or redo has just reversed: it is the next step in the other direction. */
function stepWords(step: Change['undo']): Message | string {
  if (step === null) return '';
  if (step.count > 1) return message('happened.batch', { count: step.count });
  const [, key] = namedSubjectOf(step.event) ?? [];
  const what = describeEvent(step.event);
  return key === undefined ? what : message('terminal.of', { key, what });
}
