import { translate } from '../../domain/messages/translator.ts';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parsePath } from '../../domain/path/parse-path.ts';
import type { LearningPath, Skill, SkillContent } from '../../domain/path/schema.ts';
import { differenceOf, parseSkill } from '../../domain/path/skill-library.ts';
import { samplePath } from '../support/paths.ts';

/** Splits a path into its file, which only names its skills, and the skills themselves. */
function apart(path: LearningPath) {
  const uses = path.skills.map(({ key, area, required, prerequisites, responsibilities, items }) => {
    const others = items.flatMap((item) =>
      item.responsibilities ? [[item.id, item.responsibilities] as const] : [],
    );
    const itemResponsibilities = others.length > 0 ? Object.fromEntries(others) : undefined;
    return { key, area, required, prerequisites, responsibilities, itemResponsibilities };
  });
  return { file: { ...path, skills: uses }, skills: path.skills.map(contentOf) };
}

function contentOf({ key, title, why, items }: Skill): SkillContent {
  return { key, title, why, items: items.map(({ id, text, hours }) => ({ id, text, hours })) };
}

function libraryOf(skills: readonly SkillContent[]) {
  return new Map(
    skills.map((skill) => {
      const parsed = parseSkill(stringify(skill), skill.key);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
      return [skill.key, parsed.skill];
    }),
  );
}

const faults = (file: unknown, library = libraryOf(apart(samplePath()).skills)) => {
  const parsed = parsePath(stringify(file), library);
  return parsed.ok ? [] : parsed.faults.map(({ at, message }) => `${at}: ${translate(message)}`);
};

describe('a path that names its skills', () => {
  it('is the same as one that contains them', () => {
    const { file, skills } = apart(samplePath());
    expect(parsePath(stringify(file), libraryOf(skills))).toMatchObject({ ok: true, path: samplePath() });
  });

  it('may contain some skills and name others', () => {
    const { file, skills } = apart(samplePath());
    const mixed = { ...file, skills: [samplePath().skills[0], ...file.skills.slice(1)] };
    expect(parsePath(stringify(mixed), libraryOf(skills.slice(1)))).toMatchObject({
      ok: true,
      path: samplePath(),
    });
  });

  it('cannot name a missing skill', () => {
    const { file } = apart(samplePath());
    expect(faults(file, new Map())).toContain('skills[0].key: There is no skill "java" in the library.');
    expect(
      faults({ ...file, skills: [{ ...file.skills[0], itemResponsibilities: { ninety: ['logic'] } }] }),
    ).toContain('skills[0].itemResponsibilities.ninety: The skill "java" has no item "ninety".');
  });

  it('is refused with the faults of the intended shape', () => {
    const { file } = apart(samplePath());
    const [use, ...rest] = file.skills;
    expect(faults({ ...file, skills: [{ ...use, required: 'yes' }, ...rest] })).toEqual([
      'skills[0].required: This must be true or false.',
    ]);
    expect(faults({ ...file, skills: [{ ...use, colour: 'red' }, ...rest] })).toEqual([
      'skills[0]: This has unknown fields: colour.',
    ]);
    const [own] = samplePath().skills;
    const wrong = { ...own, why: 7, items: [{ ...own!.items[0], hours: 'many', text: '' }] };
    expect(faults({ ...file, skills: [wrong, ...rest] }).map((fault) => fault.split(':')[0])).toEqual([
      'skills[0].why',
      'skills[0].items[0].text',
      'skills[0].items[0].hours',
    ]);
  });

  it.each(['constructor', 'toString'])('with an item called %s finds no inherited property', (id) => {
    const { file } = apart(samplePath());
    const text = stringify(file).replace(
      'key: java',
      `key: java\n    itemResponsibilities:\n      ${id}: [logic]`,
    );
    expect(parsePath(text, libraryOf(apart(samplePath()).skills)).ok).toBe(false);
  });
});

describe('the file of a skill', () => {
  it('may give each item a level, other names, expected points, a way alone, materials and resources', () => {
    const [skill] = apart(samplePath()).skills;
    const item = {
      ...skill!.items[0]!,
      level: 'working',
      aliases: ['JVM'],
      expect: ['A number.'],
      alone: 'A week later.',
      materials: [{ title: 'Ten rows', file: 'java/ten-rows.csv' }],
      resources: [{ title: 'A manual', url: 'https://example.org/manual' }],
    };
    const more = { ...skill!, items: [item] };
    expect(parseSkill(stringify(more), 'java')).toMatchObject({ ok: true, skill: more });
  });

  it.each([
    '../java/rows.csv',
    '/java/rows.csv',
    'java/../rows.csv',
    'java\\\\rows.csv',
    'rows.csv',
    'java/rows',
    'java/.csv',
  ])('names no material outside its folder: %s', (file) => {
    const [skill] = apart(samplePath()).skills;
    const materials = [{ title: 'Ten rows', file }];
    const odd = { ...skill!, items: [{ ...skill!.items[0]!, materials }] };
    expect(parseSkill(stringify(odd), 'java').ok).toBe(false);
  });

  it('must have its file’s name as key, and no duplicate items', () => {
    const skill = () => apart(samplePath()).skills[0]!;
    const [item] = skill().items;
    const parsed = parseSkill(JSON.stringify({ ...skill(), items: [item, item] }), 'ruby');
    expect(parsed.ok ? [] : parsed.faults.map(({ at, message }) => `${at}: ${translate(message)}`)).toEqual([
      'key: The file is called ruby.yaml, so this must be ruby.',
      'items[1].id: The item "one" appears twice.',
    ]);
  });

  it('differs from another in a title, a reason or the text of an item', () => {
    const [skill] = apart(samplePath()).skills;
    expect(differenceOf(skill!, structuredClone(skill!))).toBeUndefined();
    expect(differenceOf(skill!, { ...skill!, title: 'Other' })).toBe('title');
    expect(differenceOf(skill!, { ...skill!, why: 'Other.' })).toBe('why');
    const [first, ...rest] = skill!.items;
    expect(
      differenceOf(skill!, { ...skill!, items: [{ ...first!, text: 'Do another thing' }, ...rest] }),
    ).toBe('items one');
    expect(differenceOf(skill!, { ...skill!, items: rest })).toBeUndefined();
  });
});
