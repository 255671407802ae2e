import { WaymarkError } from '../../../../domain/base/result.ts';
import { describeEvent } from '../../../../domain/history/describe-event.ts';
import { message } from '../../../../domain/messages/message.ts';
import { momentsIn } from '../../../../domain/base/moments.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Command } from '../command.ts';
import { columns } from '../format.ts';

export const history: Command = {
  usage: 'history [ITEM]',
  summary: message('command.history'),
  takes: [0, 1],
  async run({ args, translate, locale, request, calendar }) {
    const [item] = args;
    const subject = item === undefined ? undefined : { item };
    const found = await request('progress:history', { subject, limit: null }).catch((failure: unknown) => {
      if (item === undefined || !(failure instanceof WaymarkError) || !isNoItem(failure)) throw failure;
      throw new UsageError(message('terminal.noItem', { item }));
    });
    const { timeZone } = calendar();
    const [write, now] = [momentsIn(locale, timeZone), Date.now()];
    const rows = found.map(({ event, undone, subject: key }) => [
      write(event.at, now),
      key ?? '',
      translate(describeEvent(event)),
      undone ? `(${translate(message('happened.undone'))})` : '',
    ]);
    return {
      json: found.map(({ event, undone }) => ({ ...event, undone })),
      text: rows.length === 0 ? translate(message('terminal.nothingHappened')) : columns(rows),
    };
  },
};

/** Whether no path has the item, or the argument is not a key. */
function isNoItem({ problem: { kind } }: WaymarkError): boolean {
  return kind === 'not-found' || kind === 'invalid-input';
}
