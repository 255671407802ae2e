/** The fewest and the most hours a week that somebody plans. */
export const hoursLimits = { least: 0.5, most: 100 } as const;

/** Whether somebody plans so many hours a week. */
export function isWeekHours(hours: number): boolean {
  return hours >= hoursLimits.least && hours <= hoursLimits.most;
}

/** Hours a week as typed, with a decimal point; undefined if nobody plans as many. */
export function weekHoursIn(typed: string): number | undefined {
  const hours = /^\d{1,3}(?:\.\d{1,2})?$/.test(typed) ? Number(typed) : NaN;
  return isWeekHours(hours) ? hours : undefined;
}
