import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportDocument } from '../../domain/report/document.ts';
import { reportHtml } from '../../domain/report/html.ts';
import { fontStyle, pageStyle, reportStyle, reportTokens } from '../../domain/report/style.ts';

/**
 * Renders a report as one HTML file, for screen and paper.
 * @param resources the folder of the bundled resources, for the fonts
 * @param version of Waymark
 * @param zoom the scale on paper; 1 is the usual size
 */
export async function htmlFile(
  document: ReportDocument,
  resources: string,
  version: string,
  zoom = 1,
): Promise<string> {
  const font = (name: string) => readFile(join(resources, 'fonts', `${name}.woff2`), 'base64');
  const [sans, serif] = await Promise.all([font('inter'), font('source-serif-4')]);
  const css = [
    fontStyle({ sans, serif }),
    reportTokens,
    reportStyle,
    pageStyle(document, "counter(page) ' / ' counter(pages)", zoom),
  ].join('');
  const hash = createHash('sha256').update(css).digest('base64');
  return reportHtml(document, { css, hash }, `Waymark ${version}`);
}
