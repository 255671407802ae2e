import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';

export const sample: Command = {
  usage: 'sample DIR',
  summary: message('command.sample'),
  takes: [1, 1],
  async run({ args, makeFolder, request, translate }) {
    makeFolder(args[0]!);
    const { folder } = (await request('workspace:makeSample', {}))!;
    return {
      json: { folder },
      text: translate(message('terminal.sampleMade', { folder: JSON.stringify(folder) })),
    };
  },
};
