import type { Report } from './schema.ts';

/** A report as JSON. No markup begins in it, wherever the file is put. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2).replaceAll('<', '\\u003c')}\n`;
}
