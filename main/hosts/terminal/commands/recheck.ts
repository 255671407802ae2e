import { answers } from '../../../../domain/base/answers.ts';
import { message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';
import { changeAnswer, columns } from '../format.ts';

const usage = `recheck list [--due] [--path ID] | recheck ITEM --answer ${answers.join('|')}`;

export const recheck: Command = {
  usage: `recheck list|ITEM [--due] [--path ID] [--answer ${answers.join('|')}]`,
  summary: message('command.recheck'),
  takes: [1, 1],
  options: { due: { type: 'boolean' }, path: { type: 'string' }, answer: { type: 'string' } },
  async run(call) {
    const { args, options, flags } = call;
    const [subject] = args as [string];
    const { answer, path } = options;
    const isList = subject === 'list';
    if (isList ? answer !== undefined : answer === undefined || flags.has('due') || path !== undefined)
      throw new UsageError(message('terminal.usage', { usage }));
    return isList ? list(call) : give(call, subject, answer!);
  },
};

async function list({ request, options, flags, translate }: Call): Promise<Answer> {
  const found = await request('rechecks:list', { path: options['path'], today: flags.has('due') });
  const rows = found.map(({ key, due, freshness, text }) => [
    due,
    translate(message(`freshness.${freshness}`)),
    key,
    text,
  ]);
  const none = message(flags.has('due') ? 'terminal.noRechecks' : 'terminal.nothingDone');
  return { json: found, text: rows.length > 0 ? columns(rows) : translate(none) };
}

async function give({ request, translate }: Call, item: string, typed: string): Promise<Answer> {
  const answer = answers.find((one) => one === typed);
  if (answer === undefined)
    throw new UsageError(message('terminal.noAnswer', { asked: typed, known: answers.join(', ') }));
  const change = await request('rechecks:answer', { given: [{ item, answer }] });
  const next = (await request('rechecks:list', {})).find(({ key }) => key === item);
  const said = message('terminal.rechecked', { item, answer: message(`answer.${answer}`) });
  const again =
    next === undefined ? [] : [translate(message('terminal.askedAgain', { day: { when: next.due } }))];
  return changeAnswer(change, [translate(said), ...again].join(' '));
}
