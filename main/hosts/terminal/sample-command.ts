import { resolve } from 'node:path';
import { makeSample } from '../../place.ts';
import type { Command } from './command.ts';

export const sample: Command = {
  usage: 'sample DIR',
  summary: 'makes the workspace of a made-up learner in a new or empty folder, to look around in',
  takes: [1, 1],
  async run({ args, resources, version }) {
    const folder = resolve(args[0]!);
    await makeSample(folder, resources, version);
    return {
      json: { folder },
      text: `A sample is in ${folder}. Open it with: npm start -- --workspace ${JSON.stringify(folder)}`,
    };
  },
};
