import { message } from '../../../../domain/words/message.ts';
import type { Command } from '../command.ts';

export const sample: Command = {
  usage: 'sample DIR',
  summary: message('command.sample'),
  takes: [1, 1],
  async run({ args, makeFolder, request, say }) {
    makeFolder(args[0]!);
    const { folder } = (await request('workspace:makeSample', {}))!;
    return {
      json: { folder },
      text: say(message('terminal.sampleMade', { folder: JSON.stringify(folder) })),
    };
  },
};
