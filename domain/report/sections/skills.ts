import { message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, Table, Text } from '../document.ts';
import type { Report, ReportSkill } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { levelWords } from './level-words.ts';
import { areaSection } from './area-section.ts';
import type { Area } from './area-section.ts';
import { reportAreas } from './areas.ts';
import { fraction } from '../compose/figures.ts';
import { mentorLevels } from './mentors.ts';

export const skills: Section = {
  presets: ['one-page', 'since'],
  title: () => message('report.skills.title'),
  build: (source) => ({ areas: reportAreas(source) }),
  compose,
};

/** The skills of each area with their levels; those that are not started share one line. */
function compose(report: Report, writing: Writing): readonly Block[] {
  const { areas = [], preset } = report;
  const { translate } = writing;
  if (preset === 'one-page') return briefSkills(areas, writing);
  return [
    quiet(translate(message('report.skills.lede'))),
    ...areas.map((area): Block =>
      areaSection(area, `skills-${area.id}`, writing, skillTable(area, report, writing)),
    ),
  ];
}

/** One line per area, with the skills in which something is done. */
function briefSkills(areas: readonly Area[], writing: Writing): readonly Block[] {
  const { translate } = writing;
  const begun = areas.filter(({ figure }) => figure.done > 0);
  const rest = areas.filter((area) => !begun.includes(area)).map(({ title }) => title);
  const words = ({ title: skill, figure: { done, required }, level }: ReportSkill) =>
    level === null
      ? message('report.skills.briefSkill', { skill, done, required })
      : message('report.skills.briefRated', { skill, done, required, level: levelWords(level) });
  const columns: Table['columns'] = [
    { title: translate(message('report.skills.area')) },
    { title: translate(message('report.skills.done')), align: 'end' },
    { title: translate(message('report.skills.brief')) },
  ];
  const rows = begun.map(({ title, figure, skills: all }): Text[] => {
    const done = all.filter((skill) => skill.figure.done > 0);
    return [
      [title],
      [fraction(writing, figure)],
      [translate(message('report.skills.list', { skills: done.map(words) }))],
    ];
  });
  return [
    ...(rows.length > 0
      ? [
          {
            kind: 'table',
            name: 'brief',
            caption: translate(message('report.skills.title')),
            columns,
            rows,
          } as const,
        ]
      : []),
    ...(rest.length > 0
      ? [quiet(translate(message('report.skills.untouchedAreas', { areas: rest.join(', ') })))]
      : []),
  ];
}

function skillTable({ title, skills: all }: Area, report: Report, writing: Writing): readonly Block[] {
  const { translate } = writing;
  const begun = all.filter(
    ({ figure, level }) => figure.done + figure.learning + figure.skipped > 0 || level !== null,
  );
  const untouched = all.filter((skill) => !begun.includes(skill));
  const rest = translate(
    message('report.skills.untouched', {
      count: untouched.length,
      skills: untouched.map(({ title }) => title).join(', '),
    }),
  );
  const table: Table = {
    kind: 'table',
    name: 'skills',
    caption: title,
    columns: [
      { title: translate(message('report.skills.skill')) },
      { title: translate(message('report.skills.done')), align: 'end' },
      { title: translate(message('report.skills.levels')) },
    ],
    rows: begun.map((skill) => [
      [skill.title, ...kindOf(skill, writing)],
      [fraction(writing, skill.figure)],
      [
        translate(levelWords(skill.level)),
        ...mentorLevels(report, skill.skill, writing).map((words) => ({ quiet: words })),
      ],
    ]),
  };
  return [...(begun.length > 0 ? [table] : []), ...(untouched.length > 0 ? [quiet(rest)] : [])];
}

/** Why a skill does not count or is part of a choice; empty for other skills. */
function kindOf({ counts, choice }: ReportSkill, { translate }: Writing): Text {
  if (choice !== null) return [{ quiet: translate(message('report.skills.choice', { choice })) }];
  return counts ? [] : [{ quiet: translate(message('report.skills.optional')) }];
}
