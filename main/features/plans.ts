import { isDeepStrictEqual } from 'node:util';
import type { HandlersOf } from '../../contract/index.ts';
import { calendarIn, timeZoneHere } from '../../domain/base/days.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { outlookOn } from '../../domain/forecast/outlook.ts';
import { mondayOf } from '../../domain/forecast/weeks.ts';
import { message } from '../../domain/messages/message.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { Plan } from '../../domain/progress/slices/plans/slice.ts';
import { learnerView, progressIn } from '../../domain/standing/learner-view.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests about plans and forecasts. */
export function plans({ store, paths, change }: Workspace): HandlersOf<'plans'> {
  const calendar = () => calendarIn(timeZoneHere());
  return {
    async 'plans:show'({ path, supposed }) {
      const { log } = store;
      const index = paths.getOrChosen(log, path);
      const { id } = index.path;
      const view = learnerView(index, progressIn(log, index.path));
      const { plan } = log.at('plans', id);
      const days = calendar();
      const today = days.dayOf(Date.now());
      return {
        path: id,
        today,
        plan,
        outlooks: [{}, ...supposed].map((one) => outlookOn(view, plan, days, today, one)),
      };
    },
    'plans:set': ({ path, plan: given }) =>
      change((log) => {
        const index = paths.getOrChosen(log, path);
        const plan = checked(given, index, calendar().dayOf(Date.now()));
        const { id } = index.path;
        if (isDeepStrictEqual(log.at('plans', id).plan, plan)) return [];
        return [{ type: 'plan.set', path: id, ...plan }];
      }),
    'plans:clear': ({ path }) =>
      change((log) => {
        const { id } = paths.getOrChosen(log, path).path;
        return log.at('plans', id).plan === null ? [] : [{ type: 'plan.cleared', path: id }];
      }),
  };
}

/** A plan with its weeks off named by their Mondays. @throws WaymarkError `invalid-input` if it does not fit the path */
function checked(
  { by, hours, off, area, skills }: Plan,
  { path, skills: known }: PathIndex,
  today: string,
): Plan {
  if (by <= today)
    throw new WaymarkError('invalid-input', message('progress.planPast', { day: { when: by } }));
  if (area !== undefined && !path.areas.some(({ id }) => id === area))
    throw new WaymarkError('invalid-input', message('progress.noArea', { area }));
  const stranger = skills?.find((key) => !known.has(key));
  if (stranger !== undefined)
    throw new WaymarkError('invalid-input', message('progress.noSkill', { key: stranger }));
  const mondays = [...new Set(off.map(mondayOf))].toSorted();
  return {
    by,
    hours,
    off: mondays,
    ...(area === undefined ? {} : { area }),
    ...(skills === undefined || skills.length === 0 ? {} : { skills }),
  };
}
