/** The fewest and the most minutes that somebody logs at once: a day. */
export const minutesLimits = { least: 1, most: 1440 } as const;

/** Whether somebody logs so many minutes at once. */
export function isMinutes(minutes: unknown): minutes is number {
  return (
    Number.isInteger(minutes) &&
    (minutes as number) >= minutesLimits.least &&
    (minutes as number) <= minutesLimits.most
  );
}

/** Minutes as typed: hours such as `1.5` or `1,5`, or hours and minutes such as `1:30`; undefined if nobody logs as many. */
export function minutesIn(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  const [, hours, rest] = /^(\d{1,2}):([0-5]\d)$/.exec(text) ?? [];
  const minutes =
    hours !== undefined
      ? 60 * Number(hours) + Number(rest)
      : /^\d{1,2}(?:\.\d{1,2})?$/.test(text)
        ? Math.round(60 * Number(text))
        : NaN;
  return isMinutes(minutes) ? minutes : undefined;
}
