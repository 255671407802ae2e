import { message } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';
import type { Block, ReportDocument } from '../document.ts';
import type { Report } from '../schema.ts';
import type { ReportSection } from '../sections.ts';
import type { Writing } from '../writing.ts';
import { changes } from './changes.ts';
import { curve } from './curve.ts';
import { evidence } from './evidence.ts';
import { formulas } from './formulas.ts';
import { matrix } from './matrix.ts';
import { mentors } from './mentors.ts';
import { responsibilities } from './responsibilities.ts';
import { items, skills } from './skills.ts';
import { signature } from './signature.ts';
import type { Seal } from './signature.ts';
import { skipped } from './skipped.ts';
import { summary } from './summary.ts';

type Compose = (report: Report, writing: Writing) => readonly Block[];

const composers: Readonly<Record<ReportSection, Compose>> = {
  responsibilities,
  changes,
  curve,
  matrix,
  skills,
  items,
  evidence,
  mentors,
  skipped,
  formulas,
};

/** Puts a report into words, section by section. The signature, if there is one, comes last. */
export function composeReport(
  report: Report,
  writing: Writing,
  seal: Seal | 'later' | null = null,
): ReportDocument {
  const { learner, path, sections, period } = report;
  const { translate, day, lang } = writing;
  const title =
    learner.name === null
      ? message('report.title', { path: path.title })
      : message('report.titleOf', { path: path.title, name: learner.name });
  const headings: Readonly<Record<ReportSection, Message>> = {
    responsibilities: message('report.responsibilities.title'),
    changes: message('report.changes.title', { since: period.since === null ? '' : day(period.since) }),
    curve: message('report.curve.title'),
    matrix: message('report.matrix.title'),
    skills: message('report.skills.title'),
    items: message('report.items.title'),
    evidence: message('report.evidence.title'),
    mentors: message('report.mentors.title'),
    skipped: message('report.skipped.title'),
    formulas: message('report.formulas.title'),
  };
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
        title: translate(headings[section]),
        blocks: composers[section](report, writing),
      })),
      ...signature(report, seal, writing),
    ],
  };
}
