import type { Level } from '../../path/levels.ts';
import { stateMarks, states } from '../../base/states.ts';
import { message } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, CheckItem, Text } from '../document.ts';
import type { Report, ReportItem, ReportSkill } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { fraction } from '../compose/figures.ts';
import { areaSection } from './area-section.ts';
import { reportAreas } from './areas.ts';
import { evidenceLink } from './evidence.ts';

export const items: Section = {
  presets: [],
  title: () => message('report.items.title'),
  // The section `skills` brings them too.
  build: (source) => (source.sections.includes('skills') ? {} : { areas: reportAreas(source) }),
  compose,
};

/** Every item with its mark, by area and skill. */
function compose({ areas = [] }: Report, writing: Writing): readonly Block[] {
  const { translate } = writing;
  const skills = areas.flatMap((area) => area.skills);
  const left = skills.reduce((sum, { figure, items: all }) => sum + figure.required - all.length, 0);
  const legend = states
    .map((state) => `${stateMarks[state]} ${translate(message(`state.${state}`))}`)
    .join(' · ');
  return [
    quiet(translate(message('report.items.lede'))),
    ...(left > 0 ? [quiet(translate(message('report.items.left', { count: left })))] : []),
    { kind: 'paragraph', tone: 'marks', text: [legend] },
    ...areas
      .filter(({ skills }) => left === 0 || skills.some((skill) => skill.items.length > 0))
      .map((area): Block =>
        areaSection(
          area,
          `items-${area.id}`,
          writing,
          area.skills
            .filter((skill) => left === 0 || skill.items.length > 0)
            .map((skill) => ({
              kind: 'section',
              id: `items-of-${skill.skill}`,
              title: skill.title,
              figure: fraction(writing, skill.figure),
              blocks: [
                ...byLevel(skill, writing),
                ...noteOf(skill),
                ...evidenceOf(skill),
                { kind: 'checklist', items: skill.items.map((item) => checkItem(item, writing)) },
              ],
            })),
        ),
      ),
  ];
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

function noteOf({ note }: ReportSkill): readonly Block[] {
  return note
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: [line] }));
}

function evidenceOf({ evidence }: ReportSkill): readonly Block[] {
  if (evidence.length === 0) return [];
  return [{ kind: 'list', items: evidence.map(({ title, url }) => [evidenceLink(title, url)]) }];
}

function checkItem(
  { state, freshness, text, level, expect, materials, on, reason, note, evidence }: ReportItem,
  { translate, day }: Writing,
): CheckItem {
  const marked =
    on !== null && state !== 'todo' ? [translate(message('report.items.on', { day: day(on) }))] : [];
  const fading =
    freshness === null || freshness === 'fresh' ? [] : [translate(message(`freshness.${freshness}`))];
  const said = [...marked, ...fading, ...(reason === null ? [] : [reason])];
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
