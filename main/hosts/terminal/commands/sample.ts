import { resolve } from 'node:path';
import { makeSample } from '../../../workspace/location.ts';
import type { Command } from '../command.ts';
import { message } from '../../../../domain/words/message.ts';

export const sample: Command = {
  usage: 'sample DIR',
  summary: message('command.sample'),
  takes: [1, 1],
  async run({ args, resources, version, say }) {
    const folder = resolve(args[0]!);
    await makeSample(folder, resources, version);
    return {
      json: { folder },
      text: say(message('terminal.sampleMade', { folder: JSON.stringify(folder) })),
    };
  },
};
