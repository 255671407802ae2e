/** A calendar day, such as `2026-11-27`. */
export type Day = string;

/** ms since 1970 */
type Instant = number;

/** Milliseconds; a day on which the clocks change is longer or shorter. */
export const dayLength = 24 * 60 * 60 * 1000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is an existing day in the years 1970 to 9999. */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return at >= 0 && new Date(at).toISOString().startsWith(text);
}

/** Whether `text` is a plausible day. A day after 2199 is a typing error, or from a wrong clock. */
export function isLikelyDay(text: string): boolean {
  return isDay(text) && text < '2200';
}

/** The calendar of one time zone. */
export interface Calendar {
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** The day of an instant. */
  dayOf(at: Instant): Day;
  /** The instant at which a day begins. */
  startOf(day: Day): Instant;
}

/**
 * The time zone of this computer, IANA name. `UTC` if the system names no valid one (`TZ=`, a broken
 * `/etc/localtime`), because its clock then runs in UTC.
 */
export function timeZoneHere(): string {
  return zoneHere() ?? 'UTC';
}

/** Whether the system names a valid time zone. */
export function knowsTimeZone(): boolean {
  return zoneHere() !== undefined;
}

function zoneHere(): string | undefined {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    // "Etc/Unknown" is ICU's name for no time zone, and the constructor rejects it.
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone && timeZone;
  } catch {
    return undefined;
  }
}

/** @param timeZone IANA name @throws RangeError if there is no such time zone */
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
  /** The local time in the zone, read as if it were UTC. */
  const shown = (at: Instant): Instant => {
    const [, month, day, year, time] = /^(\d+)\/(\d+)\/(\d+), (.+)$/.exec(clock.format(at))!;
    return Date.parse(`${year!.padStart(4, '0')}-${month}-${day}T${time}Z`);
  };
  // Most instants of a history fall into few hours, and `Intl` takes a few microseconds for each.
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
      // If the clocks change near midnight, two offsets are possible. The first moment on this day counts.
      const moments = [midnight - dayLength, midnight + dayLength].map((at) => midnight - offsetAt(at));
      const [earlier, later] = [Math.min(...moments), Math.max(...moments)];
      return dayOf(earlier) === day ? earlier : later;
    },
  };
}

/**
 * A function that gives the days of many instants, as `2026-11-27T21:30:00.000Z`. It asks for the two midnights of each day
 * once, because `Intl` takes long for every instant.
 */
export function daysIn({ startOf }: Calendar): (at: string) => Day {
  const midnights = new Map<string, readonly [string, string]>();
  return (at) => {
    const day = at.slice(0, 10);
    let known = midnights.get(day);
    if (known === undefined) {
      const start = (of: Day) => new Date(startOf(of)).toISOString();
      midnights.set(day, (known = [start(day), start(addDays(day, 1))]));
    }
    if (at < known[0]) return addDays(day, -1);
    return at < known[1] ? day : addDays(day, 1);
  };
}

/** The day `days` later, or earlier if `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** The number of days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}
