import type { Input, Output } from '../../../../contract/index.ts';
import { stateMarks } from '../../../../domain/base/states.ts';
import { message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';
import { columns, readState } from '../format.ts';

export const list: Command = {
  usage: 'list [--path ID] [--state S] [--responsibility R] [--area A] [--required] [--text T] [--archived]',
  summary: message('command.list'),
  takes: [0, 0],
  options: {
    path: { type: 'string' },
    state: { type: 'string' },
    responsibility: { type: 'string' },
    area: { type: 'string' },
    required: { type: 'boolean' },
    text: { type: 'string' },
    archived: { type: 'boolean' },
  },
  async run(call) {
    const { translate, request, flags } = call;
    if (flags.has('archived')) return listArchived(call);
    const filter = await readFilter(call);
    const { items, all, nearest, isApart } = await request('standing:items', filter);
    const lines = items.map((item) => [`${stateMarks[item.state]} ${item.key}`, item.text]);
    return {
      json: items,
      text: [
        ...(lines.length > 0 ? [columns(lines), ''] : []),
        translate(message('terminal.found', { found: items.length, all })),
        ...(nearest.length > 0
          ? [
              translate(
                message(isApart ? 'terminal.apart' : 'terminal.nearest', { words: nearest.join(', ') }),
              ),
            ]
          : []),
        ...(items.length === 0 ? await elsewhere(call) : []),
      ].join('\n'),
    };
  },
};

/** The other paths that contain the searched words. */
async function elsewhere({ translate, request, options }: Call): Promise<readonly string[]> {
  const text = options['text'] ?? '';
  if (text.trim() === '') return [];
  const others: Output<'paths:search'> = await request('paths:search', { text });
  return others
    .filter(({ count }) => count > 0)
    .map(({ id, title, count }) => translate(message('terminal.elsewhere', { id, title, count })));
}

async function listArchived({ request, translate }: Call): Promise<Answer> {
  const found = await request('paths:archived', {});
  const lines = found.map(({ key, text, progress }) => [
    `${stateMarks[progress.state]} ${key}`,
    text ?? translate(message('terminal.noDocument')),
  ]);
  const count = translate(message('terminal.archived', { count: found.length }));
  return {
    json: found.map(({ key, text, skill, progress }) => ({ key, text, skill, ...progress })),
    text: [...(lines.length > 0 ? [columns(lines), ''] : []), count].join('\n'),
  };
}

/** The filter for `list`. @throws UsageError if it names something that does not exist */
async function readFilter({ options, flags, request }: Call): Promise<Input<'standing:items'>> {
  const { path, state, responsibility, area, text } = options;
  const states = state === undefined ? [] : [readState(state)];
  if (responsibility !== undefined || area !== undefined) {
    const known = await request('standing:summary', { path });
    refuseUnknown('terminal.noResponsibility', responsibility, known.responsibilities);
    refuseUnknown('terminal.noArea', area, known.areas);
  }
  return { path, states, responsibility, area, text, requiredOnly: flags.has('required') };
}

function refuseUnknown(
  otherwise: 'terminal.noResponsibility' | 'terminal.noArea',
  asked: string | undefined,
  known: readonly { readonly id: string }[],
): void {
  if (asked === undefined || known.some(({ id }) => id === asked)) return;
  throw new UsageError(message(otherwise, { asked, known: known.map(({ id }) => id).join(', ') }));
}
