import { onTestFinished } from 'vitest';

/** Sets the system's time zone, possibly an invalid one, for the rest of the test. */
export function systemTimeZone(name: string): void {
  const before = process.env['TZ'];
  process.env['TZ'] = name;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
}
