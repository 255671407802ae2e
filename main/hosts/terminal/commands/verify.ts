import { message } from '../../../../domain/words/message.ts';
import type { Command } from '../command.ts';
import { columns } from '../format.ts';

export const verify: Command = {
  usage: 'verify FILE',
  summary: message('command.verify'),
  takes: [1, 1],
  async run({ args, say, choose, request }) {
    const file = await choose('report', args[0]!);
    const { reason, signed, foreign, ...verdict } = await request('files:verify', { file });
    const text = [
      say(reason),
      ...(foreign.length === 0
        ? []
        : ['', say(message('verify.foreign')), columns(foreign.map((one) => [`  ${one}`]))]),
      ...(signed === null
        ? []
        : [
            '',
            say(message('verify.signedFigures', { until: signed.until })),
            columns(
              signed.figures.map(({ of, done, required }) => [
                `  ${of}`,
                say(message('verify.figure', { done, required })),
              ]),
            ),
          ]),
      '',
      say(message('verify.proves')),
    ].join('\n');
    const json = { ...verdict, reason: say(reason), signed, foreign };
    return verdict.ok ? { json, text } : { json, text, failure: say(reason) };
  },
};
