import { message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, Inline, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { evidenceOf } from '../entries.ts';

/** The number of entries in a one-page report. */
const fewest = 4;

export const evidence: Section = {
  presets: ['one-page'],
  title: () => message('report.evidence.title'),
  build: ({ now, calendar }) => ({ evidence: evidenceOf(now, calendar) }),
  compose,
};

function compose({ evidence: all = [], preset }: Report, writing: Writing): readonly Block[] {
  const { translate } = writing;
  if (all.length === 0) return [{ kind: 'paragraph', text: [translate(message('report.evidence.none'))] }];
  const brief = preset === 'one-page';
  const shown = brief ? all.slice(0, fewest) : all;
  const rest = all.length - shown.length;
  return [
    ...(brief ? [] : [quiet(translate(message('report.evidence.lede')))]),
    {
      kind: 'list',
      items: shown.map((one) => evidenceText(brief ? { ...one, about: one.skill } : one, writing)),
    },
    ...(rest > 0 ? [quiet(translate(message('report.evidence.more', { count: rest })))] : []),
  ];
}

/** A piece of evidence and what it is for. */
export function evidenceText(
  { title, url, on, about, skill }: NonNullable<Report['evidence']>[number],
  { translate, day }: Writing,
): Text {
  const words =
    about === skill
      ? message('report.evidence.showsSkill', { skill, day: day(on) })
      : message('report.evidence.shows', { about, skill, day: day(on) });
  return [evidenceLink(title, url), { quiet: translate(words) }];
}

export function evidenceLink(title: string, url: string | null): Inline {
  return url === null ? title : { link: title, href: url };
}
