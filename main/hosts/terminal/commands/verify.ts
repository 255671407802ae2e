import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';
import { columns } from '../format.ts';

export const verify: Command = {
  usage: 'verify FILE',
  summary: message('command.verify'),
  takes: [1, 1],
  async run({ args, translate, choose, request }) {
    const file = await choose('report', args[0]!);
    const { reason, signed, foreign, ...verdict } = await request('files:verify', { file });
    const text = [
      translate(reason),
      ...(foreign.length === 0
        ? []
        : ['', translate(message('verify.foreign')), columns(foreign.map((one) => [`  ${one}`]))]),
      ...(signed === null
        ? []
        : [
            '',
            translate(message('verify.signedFigures', { until: signed.until })),
            columns(
              signed.figures.map(({ of, done, required }) => [
                `  ${of}`,
                translate(message('verify.figure', { done, required })),
              ]),
            ),
          ]),
      '',
      translate(message('verify.proves')),
    ].join('\n');
    const json = { ...verdict, reason: translate(reason), signed, foreign };
    return verdict.ok ? { json, text } : { json, text, failure: translate(reason) };
  },
};
