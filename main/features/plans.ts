import { isDeepStrictEqual } from 'node:util';
import type { HandlersOf } from '../../contract/index.ts';
import { calendarIn, timeZoneHere } from '../../domain/base/days.ts';
import { usualEvening, weekdays } from '../../domain/base/weekdays.ts';
import { remindersFor, remindersOn } from '../../domain/reminders/reminders.ts';
import { recheckRule } from '../../domain/settings/settings.ts';
import { calendarFile } from '../files/calendar-file.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import type { WhatIf } from '../../domain/forecast/goal.ts';
import { outlookOn } from '../../domain/forecast/outlook.ts';
import { mondayOf } from '../../domain/forecast/weeks.ts';
import { message } from '../../domain/messages/message.ts';
import { translatorFor } from '../../domain/messages/translator.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { Plan } from '../../domain/progress/slices/plans/slice.ts';
import { learnerView, progressIn } from '../../domain/standing/learner-view.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests about plans and forecasts. */
export function plans(workspace: Workspace): HandlersOf<'plans'> {
  const { store, paths, change, files } = workspace;
  const calendar = () => calendarIn(timeZoneHere());
  return {
    async 'plans:show'({ path, supposed }) {
      const { log } = store;
      const index = paths.getOrChosen(log, path);
      const { id } = index.path;
      const view = learnerView(index, progressIn(log, index.path));
      for (const one of supposed) refuseUnknown(one, index);
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
    async 'plans:export'({ path, language }) {
      const now = Date.now();
      const { index, reminders } = remindersIn(workspace, path, now);
      const { id, title } = index.path;
      const translate = await translatorFor(language);
      const text = calendarFile({
        reminders,
        path: { id, title },
        workspace: store.log.events[0]?.id ?? 'new',
        now,
        translate,
      });
      const file = await files.save(`${id}.ics`, async () => Buffer.from(text));
      const { evenings, rechecks } = reminders;
      return file === null
        ? null
        : {
            file,
            evenings: evenings?.days ?? [],
            rechecks: rechecks.reduce((sum, { items }) => sum + items, 0),
          };
    },
    async 'plans:today'({ at }) {
      if (workspace.settings.settings.remindAt !== at) return null;
      const now = Date.now();
      const { reminders } = remindersIn(workspace, undefined, now);
      return remindersOn(reminders, calendar().dayOf(now));
    },
    'plans:clear': ({ path }) =>
      change((log) => {
        const { id } = paths.getOrChosen(log, path).path;
        return log.at('plans', id).plan === null ? [] : [{ type: 'plan.cleared', path: id }];
      }),
  };
}

/** @throws WaymarkError `not-found` if something is supposed that the path does not have */
function refuseUnknown({ take = {}, without = [] }: WhatIf, { path }: PathIndex): void {
  for (const [id, skills] of Object.entries(take)) {
    const choice = path.choices.find((one) => one.id === id);
    if (choice === undefined)
      throw new WaymarkError('not-found', message('path.noChoice', { path: path.id, choice: id }));
    const stranger = skills.find((key) => !choice.skills.includes(key));
    if (stranger !== undefined)
      throw new WaymarkError('not-found', message('path.notInChoice', { choice: id, skill: stranger }));
  }
  const area = without.find((one) => !path.areas.some(({ id }) => id === one));
  if (area !== undefined) throw new WaymarkError('not-found', message('progress.noArea', { area }));
}

/** What to be reminded of on a path. */
function remindersIn({ store, paths, settings }: Workspace, path: string | undefined, now: number) {
  const { log } = store;
  const index = paths.getOrChosen(log, path);
  const { plan } = log.at('plans', index.path.id);
  const chosen = settings.settings;
  const rechecks = { rule: recheckRule(chosen), perDay: chosen.recheckPerDay };
  const when = { now, calendar: calendarIn(timeZoneHere()) };
  return {
    index,
    reminders: remindersFor({ index, item: progressIn(log, index.path).item }, plan, rechecks, when),
  };
}

/** A plan with its weeks off named by their Mondays. @throws WaymarkError `invalid-input` if it does not fit the path */
function checked(
  { by, hours, off, area, skills, evenings = [], from = usualEvening }: Plan,
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
    ...(evenings.length === 0 ? {} : { evenings: weekdays.filter((day) => evenings.includes(day)), from }),
  };
}
