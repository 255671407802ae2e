import { WaymarkError } from '../../../../domain/result.ts';
import { happened } from '../../../../domain/words/happened.ts';
import { message } from '../../../../domain/words/message.ts';
import { momentsIn } from '../../../../domain/words/moments.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Command } from '../command.ts';
import { columns } from '../format.ts';

export const history: Command = {
  usage: 'history [ITEM]',
  summary: message('command.history'),
  takes: [0, 1],
  async run({ args, say, request, calendar }) {
    const [item] = args;
    const subject = item === undefined ? undefined : { item };
    const found = await request('progress:history', { subject, limit: null }).catch((failure: unknown) => {
      if (item === undefined || !(failure instanceof WaymarkError) || !isNoItem(failure)) throw failure;
      throw new UsageError(message('terminal.noItem', { item }));
    });
    const { timeZone } = calendar();
    const [write, now] = [momentsIn('en-GB', timeZone), Date.now()];
    const rows = found.map(({ event, undone, subject: key }) => [
      write(event.at, now),
      key ?? '',
      say(happened(event)),
      undone ? `(${say(message('happened.undone'))})` : '',
    ]);
    return {
      json: found.map(({ event, undone }) => ({ ...event, undone })),
      text: rows.length === 0 ? say(message('terminal.nothingHappened')) : columns(rows),
    };
  },
};

/** The item is of no path, or what was typed is no key at all. */
function isNoItem({ problem: { kind } }: WaymarkError): boolean {
  return kind === 'not-found' || kind === 'invalid-input';
}
