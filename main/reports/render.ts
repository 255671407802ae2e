import { reportCsv } from '../../domain/report/csv.ts';
import type { Report } from '../../domain/report/schema.ts';
import type { ReportFormat } from '../../domain/report/sections.ts';

/** The bytes of a report in one of its formats, as they stand in a file. */
export async function renderReport(report: Report, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
    case 'csv':
      return Buffer.from(reportCsv(report));
    default:
      throw new Error('not yet');
  }
}
