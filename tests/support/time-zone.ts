import { onTestFinished } from 'vitest';

/** Has the system name another time zone for the rest of the test, or none that there is. */
export function systemTimeZone(name: string): void {
  const before = process.env['TZ'];
  process.env['TZ'] = name;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
}
