/** What thinning looks at. */
export interface Dated {
  /** When it was made, ms since 1970; the clock may have been wrong. */
  readonly time: number;
  /** The last journal line it covers: a newer backup has a higher number, even if the clock was wrong. */
  readonly seq: number;
}

const keep = { days: 12, weeks: 10, months: 9 } as const;

/**
 * Returns the backups to remove: all but the newest of each of 12 days, 10 weeks and 9 months. Days without a
 * backup do not count, so a clock that jumps ahead costs one slot, not all of them.
 */
export function thin<B extends Dated>(backups: readonly B[]): B[] {
  const newestFirst = backups.toSorted((a, b) => b.seq - a.seq || b.time - a.time);
  const kept = new Set<B>();
  for (const [period, limit] of [
    [dayOf, keep.days],
    [weekOf, keep.weeks],
    [monthOf, keep.months],
  ] as const) {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const name = period(new Date(backup.time));
      if (seen.has(name)) continue;
      if (seen.size === limit) break;
      seen.add(name);
      kept.add(backup);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}

// In UTC, so that daylight saving time makes no day longer or shorter.
const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const monthOf = (date: Date) => date.toISOString().slice(0, 7);

/** The Monday of the date's week. */
function weekOf(date: Date): string {
  const monday = new Date(date);
  monday.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return dayOf(monday);
}
