import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportDocument } from '../../domain/report/document.ts';
import { reportHtml } from '../../domain/report/html.ts';
import { fontStyle, pageStyle, reportStyle, reportTokens } from '../../domain/report/style.ts';

/**
 * A report as one HTML file, for the screen and for paper.
 * @param resources the folder of what Waymark comes with, for its fonts
 * @param zoom of the document on paper; 1 for its usual size
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
