import type { Report } from './schema.ts';

/** A report as JSON. `<` is escaped, so that it cannot start markup if it is embedded in a page. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2).replaceAll('<', '\\u003c')}\n`;
}
