import { message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';
import type { Day } from '../../../../domain/base/days.ts';
import { weekdays } from '../../../../domain/base/weekdays.ts';
import type { Weekday } from '../../../../domain/base/weekdays.ts';
import { changeAnswer, readDay, readHours, readTime } from '../format.ts';
import { listAt } from '../options.ts';

const usage =
  'plan set --by DATE --hours N [--off DATE,DATE] [--area ID | --skills KEY,KEY] [--evenings mon,thu [--at HH:MM]] | plan show | plan clear | plan export FILE.ics|-';

const ofSet = ['by', 'hours', 'off', 'area', 'skills', 'evenings', 'at'] as const;

export const plan: Command = {
  usage:
    'plan show|clear|export FILE.ics|set [--by DATE] [--hours N] [--off DATE,DATE] [--area ID | --skills KEY,KEY] [--evenings mon,thu [--at HH:MM]] [--path ID]',
  summary: message('command.plan'),
  takes: [1, 2],
  options: Object.fromEntries([...ofSet, 'path'].map((name) => [name, { type: 'string' }])),
  async run(call) {
    const [verb, file] = call.args;
    const { path } = call.options;
    const isBare = ofSet.every((name) => call.options[name] === undefined);
    if (verb === 'export' && file !== undefined && isBare) return saveCalendar(call, file);
    if (file !== undefined) throw new UsageError(message('terminal.usage', { usage }));
    if (verb === 'set') return set(call);
    if (verb === 'show' && isBare) return show(call);
    if (verb === 'clear' && isBare) {
      const change = await call.request('plans:clear', { path });
      return changeAnswer(
        change,
        call.translate(message(change ? 'terminal.planCleared' : 'terminal.noPlan')),
      );
    }
    throw new UsageError(message('terminal.usage', { usage }));
  },
};

async function set({ options, request, translate }: Call): Promise<Answer> {
  const { by, hours, off, area, skills, evenings, at, path } = options;
  const isTwofold =
    (area !== undefined && skills !== undefined) || (at !== undefined && evenings === undefined);
  if (by === undefined || hours === undefined || isTwofold)
    throw new UsageError(message('terminal.usage', { usage }));
  const week = readHours(hours);
  const change = await request('plans:set', {
    path,
    plan: {
      by: readDay('--by', by),
      hours: week,
      off: listOf(off).map((day) => readDay('--off', day)),
      area,
      skills: skills === undefined ? undefined : listOf(skills),
      evenings: evenings === undefined ? undefined : listAt('--evenings', evenings, weekdays),
      from: at === undefined ? undefined : readTime('--at', at),
    },
  });
  return changeAnswer(change, translate(message('terminal.planSet', { day: { when: by }, hours: week })));
}

async function saveCalendar({ options, language, translate, save }: Call, place: string): Promise<Answer> {
  const saved = await save(place, 'plans:export', { path: options['path'], language });
  const { file, evenings, rechecks } = saved;
  return {
    json: saved,
    text: translate(message('terminal.calendar', { file, evenings: evenings.length, rechecks })),
  };
}

async function show({ options, request, translate, locale }: Call): Promise<Answer> {
  const { plan: found } = await request('plans:show', { path: options['path'] });
  if (found === null) return { json: null, text: translate(message('terminal.noPlan')) };
  const lines = [
    message('terminal.planSet', { day: { when: found.by }, hours: found.hours }),
    ...(found.area === undefined ? [] : [message('terminal.planArea', { area: found.area })]),
    ...(found.skills === undefined
      ? []
      : [message('terminal.planSkills', { skills: found.skills.join(', ') })]),
    ...(found.evenings === undefined
      ? []
      : [
          message('terminal.planEvenings', {
            days: weekdayNames(found.evenings, locale),
            at: found.from ?? '',
          }),
        ]),
    ...(found.off.length === 0 ? [] : [message('terminal.planOff', { days: longDays(found.off, locale) })]),
  ];
  return { json: found, text: lines.map((line) => translate(line)).join('\n') };
}

function listOf(typed = ''): readonly string[] {
  return typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function weekdayNames(days: readonly Weekday[], locale: string): string {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1970-01-05 was a Monday.
  return days.map((day) => names.format(Date.UTC(1970, 0, 5 + weekdays.indexOf(day)))).join(', ');
}

function longDays(days: readonly Day[], locale: string): string {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return days.map((day) => long.format(Date.parse(day))).join(' · ');
}
