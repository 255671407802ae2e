import type { Level } from '../../path/levels.ts';
import { message } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, CheckItem, Table, Text } from '../document.ts';
import type { Report, ReportItem, ReportSkill } from '../schema.ts';
import type { Writing } from '../writing.ts';
import { levelWords } from './changes.ts';
import { evidenceLink } from './evidence.ts';
import { fraction } from './figures.ts';
import { mentorLevels } from './mentors.ts';

type Area = NonNullable<Report['areas']>[number];

/** The skills of each area with their levels; those that are not started share one line. */
export function skills(report: Report, writing: Writing): readonly Block[] {
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

/** Every item with its mark, by area and skill. */
export function items({ areas = [] }: Report, writing: Writing): readonly Block[] {
  const { translate } = writing;
  return [
    quiet(translate(message('report.items.lede'))),
    ...areas.map((area): Block =>
      areaSection(
        area,
        `items-${area.id}`,
        writing,
        area.skills.map((skill) => ({
          kind: 'section',
          id: `items-of-${skill.skill}`,
          title: skill.title,
          figure: fraction(writing, skill.figure),
          blocks: [
            ...byLevel(skill, writing),
            ...evidenceOf(skill),
            { kind: 'checklist', items: skill.items.map((item) => checkItem(item, writing)) },
          ],
        })),
      ),
    ),
  ];
}

function areaSection({ title, figure }: Area, id: string, writing: Writing, blocks: readonly Block[]): Block {
  return { kind: 'section', id, title, figure: fraction(writing, figure), blocks };
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
      { title: translate(message('report.skills.level')) },
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

/** The ticks of each level, as arguments for a rating. */
function byLevel({ levels }: ReportSkill, { translate }: Writing): readonly Block[] {
  if (levels.length === 0) return [];
  const rows = levels.map(({ level, done, required }) =>
    translate(message('report.items.byLevel', { level: levelName(level), done, required })),
  );
  return [quiet(rows.join(' · '))];
}

function levelName(level: Level): Message {
  return message(`level.${level}`);
}

function evidenceOf({ evidence }: ReportSkill): readonly Block[] {
  if (evidence.length === 0) return [];
  return [{ kind: 'list', items: evidence.map(({ title, url }) => [evidenceLink(title, url)]) }];
}

function checkItem(
  { state, text, level, expect, materials, on, reason, note, evidence }: ReportItem,
  { translate, day }: Writing,
): CheckItem {
  const marked =
    on !== null && state !== 'todo' ? [translate(message('report.items.on', { day: day(on) }))] : [];
  const said = [...marked, ...(reason === null ? [] : [reason])];
  return {
    state,
    stateWords: translate(message(`state.${state}`)),
    text,
    more: [
      ...(level === null ? [] : [[{ quiet: translate(levelName(level)) }]]),
      ...expect.map((point): Text => [{ quiet: translate(message('report.items.point', { point })) }]),
      ...materials.map((title): Text => [{ quiet: translate(message('report.items.material', { title })) }]),
      ...(said.length > 0 ? [[{ quiet: said.join(' · ') }]] : []),
      ...evidence.map(({ title, url }): Text => [evidenceLink(title, url)]),
    ],
    note,
  };
}
