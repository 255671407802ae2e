import { itemKey } from '../../path/keys.ts';
import type { Skill } from '../../path/schema.ts';
import { message } from '../../messages/message.ts';
import { evidenceEntry } from '../entries.ts';
import { quiet } from '../document.ts';
import type { Block, Inline, Table, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section, SectionSource } from '../section.ts';
import type { Writing } from '../writing.ts';
import { levelWords } from './level-words.ts';
import { evidenceLink } from './evidence.ts';
import { mentorLevels } from './mentors.ts';

type ShownSkill = NonNullable<Report['shown']>[number];

/** How many skills are shown if the learner chose none: about as many as fit on a page. */
const usual = 8;
/** How many pieces of evidence of a skill are named; the others are counted. */
const fewest = 3;

export const shown: Section = {
  presets: ['application'],
  isOwn: true,
  title: () => message('report.shown.title'),
  build: (source) => ({ shown: shownSkills(source) }),
  compose,
};

/** The chosen skills with their levels, and what shows them. */
function compose(report: Report, writing: Writing): readonly Block[] {
  const { translate } = writing;
  const { shown: all = [] } = report;
  if (all.length === 0) return [{ kind: 'paragraph', text: [translate(message('report.shown.none'))] }];
  const table: Table = {
    kind: 'table',
    name: 'shown',
    caption: translate(message('report.shown.title')),
    columns: [
      { title: translate(message('report.skills.skill')) },
      { title: translate(message('report.skills.levels')) },
      { title: translate(message('report.shown.by')) },
    ],
    rows: all.map((skill): Text[] => [
      [skill.title],
      [
        translate(levelWords(skill.level)),
        ...mentorLevels(report, skill.skill, writing).map((words) => ({ quiet: words })),
      ],
      evidenceOf(skill, writing),
    ]),
  };
  return [table, quiet(translate(message('report.shown.means')))];
}

function evidenceOf({ evidence }: ShownSkill, { translate, day }: Writing): Text {
  const named = evidence
    .slice(0, fewest)
    .flatMap(({ title, url, on }): Inline[] => [evidenceLink(title, url), { quiet: day(on) }]);
  const rest = evidence.length - fewest;
  return rest > 0 ? [...named, { quiet: translate(message('report.shown.more', { count: rest })) }] : named;
}

/** The chosen skills in the order of the path; if none were chosen, those with the most to show. */
function shownSkills({ now, choice, calendar, mentors }: SectionSource): NonNullable<Report['shown']> {
  const { path } = now.index;
  const evidence = ({ key, items }: Skill) =>
    [...now.skill(key).evidence, ...items.flatMap(({ id }) => now.item(itemKey(key, id)).evidence)].toSorted(
      (a, b) => (a.id < b.id ? 1 : -1),
    );
  const endorsed = new Set(mentors?.endorsements.map(({ skill }) => skill));
  const weight = (skill: Skill) =>
    10 * Number(endorsed.has(skill.key)) +
    2 * (now.skill(skill.key).level ?? 0) +
    Math.min(fewest, evidence(skill).length);
  const chosen =
    choice.skills ??
    path.skills
      .filter((skill) => weight(skill) > 0)
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, usual)
      .map(({ key }) => key);
  return path.skills
    .filter(({ key }) => chosen.includes(key))
    .map((skill) => ({
      skill: skill.key,
      title: skill.title,
      level: now.skill(skill.key).level,
      evidence: evidence(skill).map((one) => evidenceEntry(one, calendar)),
    }));
}
