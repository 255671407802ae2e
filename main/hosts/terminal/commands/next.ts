import { message } from '../../../../domain/messages/message.ts';
import { reasonWords } from '../../../../domain/standing/describe-reason.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Command } from '../command.ts';
import { columns } from '../format.ts';

const usualCount = 3;
const mostCount = 1000;

export const next: Command = {
  usage: 'next [--count N] [--path ID]',
  summary: message('command.next'),
  takes: [0, 0],
  options: { count: { type: 'string' }, path: { type: 'string' } },
  async run({ translate, locale, options, request }) {
    const count = readCount(options['count']);
    const { items, choice } = await request('standing:next', { count, path: options['path'] });
    const names = new Intl.ListFormat(locale);
    const found = items.map((item) => ({
      ...item,
      reason: translate(reasonWords(item.reason, translate, (listed) => names.format(listed))),
    }));
    const question = choice && [
      translate(
        message('terminal.toChoose', {
          title: choice.title,
          choice: choice.id,
          skills: choice.skills.join('|'),
        }),
      ),
      '',
    ];
    const rows = found.flatMap(({ key, text, level, hours, reason }) => [
      [key, text],
      [
        '',
        translate(
          message('terminal.nextFacts', {
            level: level ? translate(message(`level.${level}`)) : '-',
            hours,
            reason,
          }),
        ),
      ],
    ]);
    return {
      json: found,
      text: [
        ...(question ?? []),
        rows.length > 0 ? columns(rows) : translate(message('terminal.nothingNext')),
      ].join('\n'),
    };
  },
};

function readCount(asked: string | undefined): number {
  if (asked === undefined) return usualCount;
  const count = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
  if (count >= 1 && count <= mostCount) return count;
  throw new UsageError(message('option.number', { option: '--count', asked, most: mostCount }));
}
