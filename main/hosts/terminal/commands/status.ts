import { percentOf } from '../../../../domain/readiness/standing.ts';
import type { Figure } from '../../../../domain/readiness/standing.ts';
import { message } from '../../../../domain/words/message.ts';
import type { Message } from '../../../../domain/words/message.ts';
import type { Command } from '../command.ts';
import { columns } from '../format.ts';

export const status: Command = {
  usage: 'status [--path ID]',
  summary: message('command.status'),
  takes: [0, 0],
  options: { path: { type: 'string' } },
  async run(call) {
    const { say, request, options } = call;
    const { path, coverage, optional, responsibilities } = await request('standing:summary', {
      path: options['path'],
    });
    return {
      json: {
        path,
        ...coverage,
        optional,
        responsibilities: responsibilities.map(({ id, title, figure }) => ({ id, title, ...figure })),
        notices: call.notices.map(({ kind, message: notice }) => ({ kind, message: say(notice) })),
      },
      text: [
        say(
          message('terminal.coverage', {
            title: path.title,
            version: path.version,
            covered: covered(coverage),
            learning: coverage.learning,
            skipped: coverage.skipped,
          }),
        ),
        '',
        columns(
          responsibilities.map(({ title, figure }) => [
            `  ${title}`,
            say(covered(figure)),
            say(message('terminal.skipped', { count: figure.skipped })),
          ]),
        ),
        '',
        `  ${say(message('terminal.beyond', { done: optional.done, required: optional.required }))}`,
      ].join('\n'),
    };
  },
};

function covered(figure: Figure): Message {
  const { done, required } = figure;
  return message('terminal.covered', { done, required, percent: percentOf(figure) });
}
