import type { HandlersOf } from '../../contract/index.ts';
import { calendarIn, timeZoneHere } from '../../domain/base/days.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { itemIn } from '../workspace/changes.ts';
import type { Workspace } from '../workspace/workspace.ts';

const minute = 60_000;
/** A time that ran for longer was probably forgotten, minutes. */
const longest = 8 * 60;

/** The requests about the time that is spent on items. */
export function times(workspace: Workspace): HandlersOf<'times'> {
  const { store, change } = workspace;
  return {
    'times:running': async () => runningIn(store.log)[0] ?? null,
    'times:start': ({ item }) =>
      change((log) => {
        if (itemIn(workspace, log, item).running !== undefined) return [];
        // One does one thing at a time; two devices that were merged may have started two.
        const stopped = runningIn(log).map((one) => stop(one, Date.now()));
        return [...stopped, { type: 'item.started', item }];
      }),
    'times:stop': ({ minutes }) =>
      change((log) => {
        const running = runningIn(log);
        if (running.length === 0) throw new WaymarkError('not-found', message('progress.noTime'));
        return running.map((one) => stop(one, Date.now(), minutes));
      }),
    'times:log': ({ item, minutes, on }) =>
      change((log) => {
        itemIn(workspace, log, item);
        if (on !== undefined && on > calendarIn(timeZoneHere()).dayOf(Date.now()))
          throw new WaymarkError('invalid-input', message('progress.timeAhead', { day: { when: on } }));
        return [{ type: 'item.timed', item, minutes, ...(on === undefined ? {} : { on }) }];
      }),
  };
}

interface Running {
  readonly item: string;
  readonly since: string;
}

function runningIn(log: ProgressLog): readonly Running[] {
  return [...log.all('items')].flatMap(([item, { running }]) =>
    running === undefined ? [] : [{ item, since: running }],
  );
}

/** @throws WaymarkError `invalid-input` if it ran too long to be true */
function stop({ item, since }: Running, now: number, given?: number): EventDraft {
  const ran = Math.max(0, Math.round((now - Date.parse(since)) / minute));
  if (given === undefined && ran > longest)
    throw new WaymarkError('invalid-input', message('progress.longTime', { hours: Math.round(ran / 60) }));
  const minutes = given ?? ran;
  return { type: 'item.stopped', item, ...(minutes === 0 ? {} : { minutes }) };
}
