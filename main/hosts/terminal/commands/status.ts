import { exactPercentOf } from '../../../../domain/standing/standing.ts';
import type { ItemCounts } from '../../../../domain/standing/standing.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';
import { columns } from '../format.ts';

export const status: Command = {
  usage: 'status [--path ID]',
  summary: message('command.status'),
  takes: [0, 0],
  options: { path: { type: 'string' } },
  async run(call) {
    const { translate, request, options } = call;
    const { path, coverage, optional, responsibilities } = await request('standing:summary', {
      path: options['path'],
    });
    return {
      json: {
        path,
        ...coverage,
        optional,
        responsibilities: responsibilities.map(({ id, title, figure }) => ({ id, title, ...figure })),
        notices: call.notices.map(({ kind, message: notice }) => ({ kind, message: translate(notice) })),
      },
      text: [
        translate(
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
            translate(covered(figure)),
            translate(message('terminal.skipped', { count: figure.skipped })),
          ]),
        ),
        '',
        `  ${translate(message('terminal.beyond', { done: optional.done, required: optional.required }))}`,
      ].join('\n'),
    };
  },
};

function covered(figure: ItemCounts): Message {
  const { done, required } = figure;
  return message('terminal.covered', { done, required, percent: exactPercentOf(figure) });
}
