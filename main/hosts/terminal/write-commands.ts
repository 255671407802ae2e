import type { Change } from '../../../domain/contract/progress.ts';
import type { Answer, Command } from './command.ts';
import { readState, stateMarks } from './format.ts';

export const mark: Command = {
  usage: 'mark ITEM STATE [--reason TEXT]',
  summary: 'marks an item todo, learning, done or skipped',
  takes: [2, 2],
  options: { reason: { type: 'string' } },
  async run({ args, options, request }) {
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
      change ? `${stateMarks[state]} ${item} is ${state}.` : `${item} was ${state} already.`,
    );
  },
};

export const note: Command = {
  usage: 'note ITEM TEXT',
  summary: 'sets the note of an item; an empty text takes it away',
  takes: [2, 2],
  async run({ args, request }) {
    const [item, text] = args as [string, string];
    const change = await request('progress:note', { item, text });
    return answer(change, change ? `The note of ${item} is kept.` : `${item} had that note already.`);
  },
};

export const undo: Command = {
  usage: 'undo',
  summary: 'takes the last change back',
  takes: [0, 0],
  async run({ request }) {
    return answer(
      await request('progress:undo', {}),
      'The last change is taken back.',
      'There is nothing to undo.',
    );
  },
};

export const redo: Command = {
  usage: 'redo',
  summary: 'brings back what undo took',
  takes: [0, 0],
  async run({ request }) {
    return answer(await request('progress:redo', {}), 'The change is back.', 'There is nothing to redo.');
  },
};

function answer(change: Change | null, text: string, otherwise = text): Answer {
  return {
    json: { changed: change !== null, events: change?.events ?? [] },
    text: change ? text : otherwise,
  };
}
