import { minutesIn } from '../../../../domain/base/minutes.ts';
import { message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';
import { changeAnswer, readDay } from '../format.ts';

const usage =
  'time show | time start ITEM | time stop [--hours H:MM] | time log ITEM --hours H:MM [--on DATE]';

export const time: Command = {
  usage: 'time show|start ITEM|stop|log ITEM [--hours H:MM] [--on DATE]',
  summary: message('command.time'),
  takes: [1, 2],
  options: { hours: { type: 'string' }, on: { type: 'string' } },
  async run(call) {
    const [verb, item] = call.args;
    const { hours, on } = call.options;
    if (verb === 'show' && item === undefined && hours === undefined && on === undefined) return show(call);
    if (verb === 'start' && item !== undefined && hours === undefined && on === undefined)
      return start(call, item);
    if (verb === 'stop' && item === undefined && on === undefined) return stop(call);
    if (verb === 'log' && item !== undefined && hours !== undefined) return log(call, item, hours);
    throw new UsageError(message('terminal.usage', { usage }));
  },
};

async function show({ request, translate, locale }: Call): Promise<Answer> {
  const running = await request('times:running', {});
  const text =
    running === null
      ? message('progress.noTime')
      : message('terminal.timeRuns', { item: running.item, since: moment(running.since, locale) });
  return { json: running, text: translate(text) };
}

async function start({ request, translate }: Call, item: string): Promise<Answer> {
  return changeAnswer(
    await request('times:start', { item }),
    translate(message('terminal.timeStarted', { item })),
  );
}

async function stop({ request, translate, options }: Call): Promise<Answer> {
  const { hours } = options;
  // Nothing to log is an answer here.
  const minutes = hours === undefined ? undefined : hours === '0' ? 0 : readTime(hours);
  const change = await request('times:stop', minutes === undefined ? {} : { minutes });
  return changeAnswer(change, translate(message('terminal.timeStopped')));
}

async function log({ request, translate, options }: Call, item: string, hours: string): Promise<Answer> {
  const { on } = options;
  const minutes = readTime(hours);
  const change = await request('times:log', {
    item,
    minutes,
    ...(on === undefined ? {} : { on: readDay('--on', on) }),
  });
  return changeAnswer(change, translate(message('terminal.timeLogged', { item, minutes })));
}

function moment(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

function readTime(typed: string): number {
  const minutes = minutesIn(typed);
  if (minutes !== undefined) return minutes;
  throw new UsageError(message('option.duration', { asked: typed }));
}
