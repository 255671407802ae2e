import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../domain/path/advice.ts';
import { nearDuplicates } from '../../domain/path/near-duplicates.ts';
import type { LearningPath } from '../../domain/path/schema.ts';
import { bundledIndex, samplePath } from '../support/paths.ts';

/** The codes of the advice for a changed path, each with its place. */
function advised(change: (path: LearningPath) => void) {
  const path = structuredClone(bundledIndex().path);
  change(path);
  return adviceOn(path).map(({ place, message }) => `${message.code} ${place.join('.')}`);
}

type Skill = LearningPath['skills'][number];
const first = (change: (skill: Skill) => void) => (path: LearningPath) => change(path.skills[0]!);
const item = (more: object) => first((skill) => Object.assign(skill.items[0]!, more));

describe('advice for a valid path', () => {
  it.each(['backend-engineer', 'api-platform-engineer'])('is nothing in %s', (id) => {
    expect(adviceOn(bundledIndex(id).path)).toEqual([]);
  });

  it.each<[string, (path: LearningPath) => void, string]>([
    ['no level', item({ level: undefined }), 'advice.noLevel skills.0.items.0'],
    [
      'no verb first',
      item({ text: 'the shell and what it is for, in a few words' }),
      'advice.notCanDo skills.0.items.0.text',
    ],
    [
      'a full stop',
      item({ text: 'Open a shell and say what it is for.' }),
      'advice.notCanDo skills.0.items.0.text',
    ],
    ['too short', item({ text: 'Open a shell' }), 'advice.length skills.0.items.0.text'],
    ['too long', item({ text: `Open ${'a shell and '.repeat(13)}` }), 'advice.length skills.0.items.0.text'],
    ['too many hours', item({ hours: 21 }), 'advice.hours skills.0.items.0.hours'],
    ['too few hours', item({ hours: 0.25 }), 'advice.hours skills.0.items.0.hours'],
    [
      'a bracket alone',
      item({ text: 'Open a shell and say what it is for (Bash' }),
      'advice.brokenMarks skills.0.items.0',
    ],
    ['a code mark alone', item({ expect: ['`ls is explained'] }), 'advice.brokenMarks skills.0.items.0'],
    [
      'a link that is not https',
      item({ resources: [{ title: 'Mail', url: 'mailto:a@example.org' }] }),
      'advice.notHttps skills.0.items.0.resources.0.url',
    ],
    [
      'no first rung',
      first((skill) => skill.items.forEach((one) => (one.level = 'working'))),
      'advice.noFirstRung skills.0',
    ],
    [
      'an optional skill before a required one',
      (path) => (path.skills[0]!.prerequisites = ['orchestration']),
      'advice.optionalBefore skills.0.prerequisites.0',
    ],
    [
      'a thin responsibility',
      (path) => path.responsibilities.push({ id: 'tea', title: 'Tea', summary: 'Making tea.' }),
      'advice.thinResponsibility responsibilities.5',
    ],
    [
      'a thin area',
      (path) => path.areas.push({ id: 'tea', title: 'Tea', summary: 'Tea.' }),
      'advice.thinArea areas.11',
    ],
    [
      'an alias of two things',
      item({ aliases: ['Recursive CTE', 'recursive cte'] }),
      'advice.twoThings skills.0.items.0.aliases.1',
    ],
    [
      'nearly the same text',
      (path) =>
        (path.skills[0]!.items[1]!.text =
          'Open a terminal with a Unix shell, show in which folder it stands, and run commands you can explain'),
      'advice.nearDuplicate skills.0.items.1.text',
    ],
    ['two spellings', item({ text: 'Serialize a color and pin down its behavior' }), 'advice.mixedSpelling'],
  ])('mentions: %s', (_, change, expected) => {
    expect(advised(change)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });

  it('ignores names in brackets', () => {
    expect(advised(item({ text: 'Open a shell and explain what it is (authorization)' }))).toEqual([]);
  });

  it('is short for a small path without levels', () => {
    const codes = new Set(adviceOn(samplePath()).map(({ message }) => message.code));
    expect(codes).toContain('advice.noLevel');
    expect(codes).not.toContain('advice.noFirstRung');
  });
});

it('finds nearly identical texts among thousands quickly', () => {
  const texts = Array.from(
    { length: 20_000 },
    (_, i) => `Show that number ${i} of the list can be done without help`,
  );
  expect(
    nearDuplicates(['Write one test before its code', 'Write tests before its code', 'Pour tea']).length,
  ).toBe(1);
  expect(nearDuplicates(texts).length).toBeGreaterThan(0);
});
