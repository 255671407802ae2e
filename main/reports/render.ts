import { composeReport } from '../../domain/report/compose/index.ts';
import { reportCsv } from '../../domain/report/csv.ts';
import { reportMarkdown } from '../../domain/report/markdown.ts';
import type { Report } from '../../domain/report/schema.ts';
import type { PaperSize, ReportFormat } from '../../domain/report/sections.ts';
import type { Writing } from '../../domain/report/writing.ts';
import type { Host } from '../host.ts';
import { htmlFile } from './html-file.ts';

/** What the files of reports are made with. */
export interface Rendering {
  readonly writing: Writing;
  readonly paper: PaperSize;
  /** The folder of what Waymark comes with. */
  readonly resources: string;
  readonly print: Host['printToPdf'];
}

/** The bytes of a report in one of its formats, as they stand in a file. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  { writing, paper, resources, print }: Rendering,
): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
    case 'csv':
      return Buffer.from(reportCsv(report));
    case 'md':
      return Buffer.from(reportMarkdown(composeReport(report, writing)));
    case 'html':
    case 'pdf': {
      const html = await htmlFile(composeReport(report, writing), resources, report.made.waymark);
      return format === 'html' ? Buffer.from(html) : print(html, paper);
    }
  }
}
