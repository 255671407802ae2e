import { itemKey, responsibilitiesOf } from '../../path/keys.ts';
import type { Item, Skill } from '../../path/schema.ts';
import { talliedByLevel } from '../../standing/by-level.ts';
import { addCounts, nothing } from '../../standing/standing.ts';
import type { SectionSource } from '../section.ts';
import { evidenceEntry, markedOn } from '../entries.ts';
import type { Report, ReportItem, ReportSkill } from '../schema.ts';

/** The areas of a report with their skills and, if included, items. */
export function reportAreas(source: SectionSource): NonNullable<Report['areas']> {
  const { path } = source.now.index;
  const choiceOf = new Map(path.choices.flatMap(({ title, skills }) => skills.map((key) => [key, title])));
  return path.areas.map(({ id, title }) => {
    const skills = path.skills
      .filter(({ area }) => area === id)
      .map((skill) => reportSkill(skill, choiceOf.get(skill.key) ?? null, source));
    const figure = skills
      .filter(({ counts }) => counts)
      .reduce((sum, skill) => addCounts(sum, skill.figure), nothing);
    return { id, title, figure, skills };
  });
}

function reportSkill(skill: Skill, choice: string | null, source: SectionSource): ReportSkill {
  const { now, calendar } = source;
  const { counted } = now.standing;
  const { key, title } = skill;
  const { level, note, evidence } = now.skill(key);
  return {
    skill: key,
    title,
    counts: counted.has(key),
    choice,
    figure: now.skillCounts.get(key)!.all,
    level,
    levels: source.choice.points ? talliedByLevel(skill, (item) => now.item(item).state) : [],
    note: source.choice.notes ? note : '',
    evidence: evidence.map((shown) => evidenceEntry(shown, calendar)),
    items: source.sections.includes('items')
      ? skill.items
          .map((item) => reportItem(skill, item, source))
          .filter(({ state }) => source.choice.todos || state !== 'todo')
      : [],
  };
}

function reportItem(
  skill: Skill,
  item: Item,
  { now, calendar, at, sections, freshness, choice: { notes, points } }: SectionSource,
): ReportItem {
  const key = itemKey(skill.key, item.id);
  const progress = now.item(key);
  const { state, reason, note, evidence } = progress;
  const serves = responsibilitiesOf(skill, item);
  return {
    item: key,
    text: item.text,
    hours: item.hours,
    serves: now.index.path.responsibilities.filter(({ id }) => serves.includes(id)).map(({ title }) => title),
    level: (points && item.level) || null,
    expect: points ? (item.expect ?? []) : [],
    materials: points ? (item.materials ?? []).map(({ title }) => title) : [],
    state,
    freshness: sections.includes('freshness')
      ? (freshness(now.index.items.get(key)!, at)?.word ?? null)
      : null,
    on: markedOn(progress, calendar),
    reason: reason ?? null,
    note: notes ? note : '',
    evidence: evidence.map((shown) => evidenceEntry(shown, calendar)),
  };
}
