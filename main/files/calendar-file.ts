import ical, { ICalAlarmType, ICalEventRepeatingFreq, ICalEventStatus, ICalWeekday } from 'ical-generator';
import type { Day } from '../../domain/base/days.ts';
import type { Weekday } from '../../domain/base/weekdays.ts';
import { message } from '../../domain/messages/message.ts';
import type { Translate } from '../../domain/messages/translator.ts';
import { mostDays } from '../../domain/reminders/reminders.ts';
import type { Reminders } from '../../domain/reminders/reminders.ts';

/** What a calendar file is made from. */
export interface CalendarSource {
  readonly reminders: Reminders;
  /** The learning path. */
  readonly path: { readonly id: string; readonly title: string };
  /** What tells this workspace from others, and never changes. */
  readonly workspace: string;
  /** ms since 1970 */
  readonly now: number;
  readonly translate: Translate;
}

const byDay: Readonly<Record<Weekday, ICalWeekday>> = {
  mon: ICalWeekday.MO,
  tue: ICalWeekday.TU,
  wed: ICalWeekday.WE,
  thu: ICalWeekday.TH,
  fri: ICalWeekday.FR,
  sat: ICalWeekday.SA,
  sun: ICalWeekday.SU,
};

/**
 * Writes reminders as a calendar (RFC 5545). Its entries have the same ids in every export, with a higher sequence, so that a
 * calendar replaces them. Times are local wherever the learner is (form 1 of 3.3.5), so neither a time zone nor a change of the
 * clock moves them.
 */
export function calendarFile({ reminders, path, workspace, now, translate }: CalendarSource): string {
  const calendar = ical({
    // The library escapes the texts of entries only (RFC 5545, 3.3.11).
    name: translate(message('reminder.calendar', { path: path.title })).replaceAll(/[\\;,]/g, '\\$&'),
    prodId: { company: 'Waymark', product: 'Waymark', language: 'EN' },
  });
  const stamp = new Date(now);
  // It has to grow, and to fit into 31 bits.
  const sequence = Math.floor(now / 60_000);
  const id = (name: string) => `${name}.${path.id}.${workspace}@waymark`;
  const { evenings, rechecks } = reminders;
  const evening = {
    id: id('evening'),
    stamp,
    sequence,
    floating: true,
    summary: translate(message('reminder.evening', { path: path.title })),
  };
  if (evenings === null) {
    calendar.createEvent({
      ...evening,
      start: atDay(dayOf(now)),
      allDay: true,
      status: ICalEventStatus.CANCELLED,
    });
  } else {
    const { first, until, at, minutes, days, except } = evenings;
    const start = atDay(first, at);
    calendar
      .createEvent({
        ...evening,
        start,
        end: new Date(start.getTime() + minutes * 60_000),
        repeating: {
          freq: ICalEventRepeatingFreq.WEEKLY,
          byDay: days.map((day) => byDay[day]),
          until: atDay(until, '23:59'),
          ...(except.length === 0 ? {} : { exclude: except.map((day) => atDay(day, at)) }),
        },
      })
      .createAlarm({ type: ICalAlarmType.display, trigger: 0, description: evening.summary });
  }
  // An export fills each again, so that none is left of the one before.
  for (let slot = 0; slot < mostDays; slot++) {
    const one = rechecks[slot];
    calendar.createEvent({
      id: id(`recheck-${slot + 1}`),
      stamp,
      sequence,
      allDay: true,
      floating: true,
      start: atDay(one?.day ?? dayOf(now)),
      summary: translate(message('reminder.rechecks', { count: one?.items ?? 0 })),
      ...(one === undefined ? { status: ICalEventStatus.CANCELLED } : { description: one.skills.join(', ') }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** A day and a time of it, as the library writes local times: by the fields of UTC. */
function atDay(day: Day, time = '00:00'): Date {
  return new Date(`${day}T${time}:00.000Z`);
}

const dayOf = (now: number): Day => new Date(now).toISOString().slice(0, 10);
