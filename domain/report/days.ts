/** A day of the calendar, as `2026-11-27`. */
export type Day = string;

/** ms since 1970 */
type Instant = number;

const dayLength = 24 * 60 * 60 * 1000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a day that there is, in the years 1970 to 9999. */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return at >= 0 && new Date(at).toISOString().startsWith(text);
}

/** Whether it is a day that somebody can mean: one after 2199 is a slip of the finger, or of a wrong clock. */
export function isLikelyDay(text: string): boolean {
  return isDay(text) && text < '2200';
}

/** What tells the days of one time zone apart. */
export interface Calendar {
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** The day that an instant falls on. */
  dayOf(at: Instant): Day;
  /** When a day begins. */
  startOf(day: Day): Instant;
}

/**
 * The time zone of this computer, IANA name; `UTC` where the system names none that there is (`TZ=`, a broken
 * `/etc/localtime`): so its clock goes then.
 */
export function timeZoneHere(): string {
  return zoneHere() ?? 'UTC';
}

/** Whether the system names a time zone that there is. */
export function knowsTimeZone(): boolean {
  return zoneHere() !== undefined;
}

function zoneHere(): string | undefined {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    // "Etc/Unknown" is a name of ICU's for none, and refused as one.
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone && timeZone;
  } catch {
    return undefined;
  }
}

/** @param timeZone IANA name @throws RangeError where there is no such time zone */
export function calendarIn(timeZone: string): Calendar {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  /** What the clocks of the zone show, read as if it were UTC. */
  const shown = (at: Instant): Instant => {
    const [, month, day, year, time] = /^(\d+)\/(\d+)\/(\d+), (.+)$/.exec(clock.format(at))!;
    return Date.parse(`${year!.padStart(4, '0')}-${month}-${day}T${time}Z`);
  };
  // Most instants of a history fall on few hours, and `Intl` takes a few microseconds each.
  const offsets = new Map<number, number>();
  const hour = 60 * 60 * 1000;
  const offsetAt = (at: Instant): number => {
    const slot = Math.floor(at / (hour / 4));
    let offset = offsets.get(slot);
    if (offset === undefined) {
      const start = slot * (hour / 4);
      offset = shown(start) - start;
      offsets.set(slot, offset);
    }
    return offset;
  };
  const dayOf = (at: Instant): Day => new Date(at + offsetAt(at)).toISOString().slice(0, 10);
  return {
    timeZone,
    dayOf,
    startOf(day) {
      const midnight = Date.parse(`${day}T00:00:00Z`);
      // Where the clocks change near midnight there are two offsets to try: the first moment that is on this day counts.
      const moments = [midnight - dayLength, midnight + dayLength].map((at) => midnight - offsetAt(at));
      const [earlier, later] = [Math.min(...moments), Math.max(...moments)];
      return dayOf(earlier) === day ? earlier : later;
    },
  };
}

/** The day so many days later; earlier, where `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** How many days `to` comes after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}
