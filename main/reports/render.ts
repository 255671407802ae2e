import { composeReport } from '../../domain/report/compose/index.ts';
import { csvForm, reportCsv } from '../../domain/report/csv.ts';
import { zooms } from '../../domain/report/style.ts';
import type { CsvSeparator } from '../../domain/report/csv.ts';
import { reportJson } from '../../domain/report/json.ts';
import { reportMarkdown } from '../../domain/report/markdown.ts';
import type { Report } from '../../domain/report/schema.ts';
import { briefPresets } from '../../domain/report/choice.ts';
import type { PaperSize, ReportFormat } from '../../domain/report/choice.ts';
import type { Writing } from '../../domain/report/writing.ts';
import type { Host } from '../kernel/host.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { htmlFile } from './html-file.ts';
import { attachToPdf } from './pdf-attachment.ts';
import { withMaker } from './pdf-maker.ts';
import { sealOf, signReport, textMark, textsOf } from './signature.ts';
import { envelopePlace } from './verify.ts';

/** What is needed to render a report. */
export interface Rendering {
  readonly writing: Writing;
  readonly paper: PaperSize;
  /** For CSV. */
  readonly separator: CsvSeparator;
  /** The folder of the bundled resources. */
  readonly resources: string;
  readonly print: Host['printToPdf'];
  /** The key that signs HTML and PDF; without one they are not signed. */
  readonly key: () => Promise<SigningKey | undefined>;
}

/** Renders a report as the bytes of a file in one of its formats. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  rendering: Rendering,
): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return Buffer.from(reportJson(report));
    case 'csv':
      return Buffer.from(reportCsv(report, csvForm(rendering.separator, rendering.writing.locale)));
    case 'md':
      return Buffer.from(reportMarkdown(composeReport(report, rendering.writing)));
    case 'html':
      return renderHtml(report, rendering, await rendering.key());
    case 'pdf':
      return renderPdf(report, rendering, await rendering.key());
  }
}

async function renderHtml(
  report: Report,
  { writing, resources }: Rendering,
  key: SigningKey | undefined,
): Promise<Uint8Array> {
  const seal = key ? sealOf(report, key, 'html') : null;
  const html = await htmlFile(composeReport(report, writing, seal), resources, report.made.waymark);
  if (!key) return Buffer.from(html);
  const marks = [...new Set(textsOf(html).map(textMark))];
  const envelope = Buffer.from(signReport(report, Buffer.from(html), key, marks)).toString('base64');
  const { before, after } = envelopePlace;
  return Buffer.from(html.replace(before + after, before + envelope + after));
}

/** How many pages a PDF written by Chromium has. */
function pagesOf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const counts = [...text.matchAll(/\/Type \/Pages\n\/Count (\d+)/g)].map(([, count]) => Number(count));
  return Math.max(...counts);
}

async function renderPdf(
  report: Report,
  rendering: Rendering,
  key: SigningKey | undefined,
): Promise<Uint8Array> {
  const { writing, resources, print, paper } = rendering;
  const seal = key ? sealOf(report, key, 'pdf') : null;
  const document = composeReport(report, writing, seal);
  let pdf: Uint8Array = new Uint8Array();
  for (const zoom of briefPresets.includes(report.preset) ? zooms : [1]) {
    const { waymark } = report.made;
    const printed = await print(await htmlFile(document, resources, waymark, zoom), paper);
    pdf = withMaker(printed, `Waymark ${waymark}`);
    if (pagesOf(pdf) === 1) break;
  }
  if (!key) return pdf;
  // If nothing can be attached to the printer's PDF, the report must not mention a signature.
  return attachToPdf(pdf, signReport(report, pdf, key)) ?? renderPdf(report, rendering, undefined);
}
