import { message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
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
  const isApplication = report.preset === 'application';
  const heading = isApplication
    ? message('report.applicant.title', { role: path.role })
    : message('report.title', { path: path.title });
  const title =
    learner.name === null
      ? heading
      : isApplication
        ? message('report.applicant.titleOf', { role: path.role, name: learner.name })
        : message('report.titleOf', { path: path.title, name: learner.name });
  // An application is about the person, so their name is its heading.
  const isNamed = isApplication && learner.name !== null;
  return {
    preset: report.preset,
    lang,
    title: translate(title),
    heading: isNamed ? learner.name! : translate(heading),
    name: isNamed ? null : learner.name,
    blocks: [
      ...summary(report, writing),
      ...contents(report, writing),
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

/** What a report of everything holds, for somebody who leafs through many pages. */
function contents(report: Report, writing: Writing): readonly Block[] {
  if (report.preset !== 'everything') return [];
  const { translate } = writing;
  const titles = report.sections.map((section) => translate(sectionTable[section].title(report, writing)));
  return [quiet(translate(message('report.holds', { sections: titles.join(' · ') })))];
}
