import { message } from '../../messages/message.ts';
import type { Block, ReportDocument } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Writing } from '../writing.ts';
import { sectionTable } from '../sections/index.ts';
import { signature } from './signature.ts';
import type { Seal } from './signature.ts';
import { summary } from './summary.ts';

/** Puts a report into words, section by section. The signature, if there is one, comes last. */
export function composeReport(
  report: Report,
  writing: Writing,
  seal: Seal | 'later' | null = null,
): ReportDocument {
  const { learner, path, sections } = report;
  const { translate, lang } = writing;
  const title =
    learner.name === null
      ? message('report.title', { path: path.title })
      : message('report.titleOf', { path: path.title, name: learner.name });
  return {
    preset: report.preset,
    lang,
    title: translate(title),
    heading: translate(message('report.title', { path: path.title })),
    name: learner.name,
    blocks: [
      ...summary(report, writing),
      ...sections.map((section): Block => ({
        kind: 'section',
        id: section,
        title: translate(sectionTable[section].title(report, writing)),
        blocks: sectionTable[section].compose(report, writing),
      })),
      ...signature(report, seal, writing),
    ],
  };
}
