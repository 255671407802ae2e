import type { HandlersOf } from '../../contract/index.ts';
import { calendarIn, timeZoneHere } from '../../domain/base/days.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { freshnessIn } from '../../domain/recheck/freshness.ts';
import { memoryOf } from '../../domain/recheck/memory.ts';
import { todaysRechecks } from '../../domain/recheck/todays-rechecks.ts';
import type { Recheck } from '../../domain/recheck/todays-rechecks.ts';
import { recheckRule } from '../../domain/settings/settings.ts';
import { learnerView, progressIn } from '../../domain/standing/learner-view.ts';
import { itemIn } from '../workspace/changes.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests about what fades, and what the learner is asked again. */
export function rechecks(workspace: Workspace): HandlersOf<'rechecks'> {
  const { store, paths, change, settings } = workspace;
  return {
    async 'rechecks:list'({ path, today }) {
      const { log } = store;
      const index = paths.getOrChosen(log, path);
      const view = learnerView(index, progressIn(log, index.path));
      const rule = recheckRule(settings.settings);
      const calendar = calendarIn(timeZoneHere());
      const now = Date.now();
      const freshness = freshnessIn(view, rule);
      const asked: Recheck[] = today
        ? todaysRechecks(view, rule, settings.settings.recheckPerDay, { now, calendar }, freshness).flatMap(
            ({ items }) => items,
          )
        : [...index.items.values()]
            .flatMap((placed) => {
              const one = freshness(placed, now);
              return one === undefined ? [] : [{ placed, freshness: one }];
            })
            .toSorted((a, b) => a.freshness.due - b.freshness.due);
      return asked.map(({ placed: { key, item, skill }, freshness: { due, word, chance } }) => ({
        key,
        text: item.text,
        skill: skill.key,
        last: new Date(memoryOf(view.item(key), rule)!.at).toISOString(),
        due: calendar.dayOf(due),
        freshness: word,
        chance: Math.round(1000 * chance) / 1000,
      }));
    },
    'rechecks:answer': ({ given }) =>
      change((log) =>
        given.map(({ item, answer }) => {
          if (itemIn(workspace, log, item).state !== 'done')
            throw new WaymarkError('invalid-input', message('progress.notDone', { key: item }));
          return { type: 'item.rechecked', item, answer };
        }),
      ),
  };
}
