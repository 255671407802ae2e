import { message } from '../../messages/message.ts';
import type { Block } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';

export const formulas: Section = {
  presets: ['one-page', 'since'],
  title: () => message('report.formulas.title'),
  compose,
};

/** Explains how each figure is calculated, and what a tick and a level mean. */
function compose({ coverage, preset }: Report, { translate, percent }: Writing): readonly Block[] {
  const { done, required } = coverage.now;
  const brief = preset === 'one-page';
  const lines = [
    message('report.formulas.item'),
    message('report.formulas.coverage', { done, required, percent: percent(coverage.now) }),
    message('report.formulas.required'),
    ...(brief ? [] : [message('report.formulas.skipped'), message('report.formulas.readiness')]),
    message('report.formulas.own'),
  ];
  if (brief) return [{ kind: 'paragraph', tone: 'quiet', text: lines.map(translate) }];
  return [{ kind: 'list', items: lines.map((line) => [translate(line)]) }];
}
