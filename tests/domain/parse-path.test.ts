import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseKeptPath, parsePath } from '../../domain/path/parse-path.ts';
import { standingOf } from '../support/standing.ts';
import type { LearningPath } from '../../domain/path/schema.ts';
import { translate } from '../../domain/messages/translator.ts';
import { faultsOf, samplePath } from '../support/paths.ts';

type Draft = { -readonly [K in keyof LearningPath]: LearningPath[K] };

/** The faults of the sample path after one change. */
function after(change: (path: Draft) => void) {
  const path: Draft = samplePath();
  change(path);
  return faultsOf(path).map(({ at, message }) => `${at}: ${translate(message)}`);
}

describe('a path document', () => {
  it('is accepted as YAML and as JSON', () => {
    const path = samplePath();
    expect(parsePath(stringify(path))).toMatchObject({ ok: true, path });
    expect(parsePath(JSON.stringify(path))).toMatchObject({ ok: true, path });
  });

  it.each<[string, (path: Draft) => void, string]>([
    [
      'an unknown area',
      (path) => (path.skills[0]!.area = 'nowhere'),
      'skills[0].area: There is no area "nowhere".',
    ],
    [
      'an unknown prerequisite',
      (path) => (path.skills[0]!.prerequisites = ['magic']),
      'skills[0].prerequisites[0]: There is no skill or choice group "magic".',
    ],
    [
      'an unknown responsibility',
      (path) => (path.skills[0]!.responsibilities = ['fun']),
      'skills[0].responsibilities[0]: There is no responsibility "fun".',
    ],
    [
      'an unknown responsibility of an item',
      (path) => (path.skills[2]!.items[0]!.responsibilities = ['fun']),
      'skills[2].items[0].responsibilities[0]: There is no responsibility "fun".',
    ],
    [
      'a skill twice',
      (path) => path.skills.push(structuredClone(path.skills[0]!)),
      'skills[4].key: The skill "java" appears twice.',
    ],
    [
      'an item twice',
      (path) => path.skills[0]!.items.push(structuredClone(path.skills[0]!.items[0]!)),
      'skills[0].items[2].id: The item "one" appears twice.',
    ],
    [
      'an item with no responsibility',
      (path) => (path.skills[3]!.responsibilities = []),
      'skills[3].items[0]: The item "one" serves no responsibility.',
    ],
    [
      'a choice that cannot be met',
      (path) => (path.choices[0]!.atLeast = 3),
      'choices[0].atLeast: The choice group "language" asks for 3 of 2 skills.',
    ],
    [
      'a choice of an unknown skill',
      (path) => path.choices[0]!.skills.push('cobol'),
      'choices[0].skills[2]: There is no skill "cobol".',
    ],
    [
      'a choice of an optional skill',
      (path) => path.choices[0]!.skills.push('extra'),
      'choices[0].skills[2]: The skill "extra" is in a choice group and must be required.',
    ],
    [
      'a renamed item that leads nowhere',
      (path) => (path.renamed = { 'old/one': 'java/nine' }),
      'renamed.old/one: There is no item "java/nine".',
    ],
    ['an unknown key', (path) => Object.assign(path, { mood: 'bright' }), ': This has unknown fields: mood.'],
    [
      'hours of zero',
      (path) => (path.skills[0]!.items[0]!.hours = 0),
      'skills[0].items[0].hours: This must be more than 0.',
    ],
    [
      'a link that is not https',
      (path) => (path.skills[0]!.items[0]!.resources = [{ title: 'x', url: 'javascript:alert(1)' }]),
      'skills[0].items[0].resources[0].url: This is not an https or mailto address.',
    ],
    [
      'text that reorders itself',
      (path) => (path.title = 'abc\u202Edef'),
      'title: Character 4 is invisible: U+202E.',
    ],
  ])('with %s is refused', (_, change, fault) => {
    expect(after(change)).toContain(fault);
  });

  it('with a cycle of prerequisites is refused, at each skill of the cycle', () => {
    const faults = after((path) => (path.skills[0]!.prerequisites = ['sql']));
    expect(faults).toEqual([
      'skills[0].prerequisites: The skill "java" is its own prerequisite, directly or through others.',
      'skills[2].prerequisites: The skill "sql" is its own prerequisite, directly or through others.',
    ]);
  });

  it('lists every fault at once, each with its line', () => {
    const text = stringify(samplePath())
      .replace('version: 1.0.0', 'version: one')
      .replace('area: data', 'area: dates')
      .replace('hours: 2', 'hours: many');
    const lines = text.split('\n');
    const lineOf = (part: string) => lines.findIndex((line) => line.includes(part)) + 1;
    const parsed = parsePath(text);
    expect(parsed.ok ? [] : parsed.faults.map(({ line }) => line)).toEqual([
      lineOf('version: one'),
      lineOf('hours: many'),
    ]);
    const references = parsePath(text.replace('one', '1.0.0').replace('many', '2'));
    expect(references).toMatchObject({
      ok: false,
      faults: [{ line: lineOf('area: dates'), at: 'skills[2].area' }],
    });
  });

  const notAPath =
    'This is not a learning path. Waymark reads YAML or JSON with the fields id, version, title, role, responsibilities, areas and skills; docs/paths.md shows how.';

  it.each([
    ['an alias', 'a: &x 1\nb: *x\n', 'Anchors and aliases are not allowed.'],
    ['a billion laughs', 'a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n', 'Anchors and aliases are not allowed.'],
    ['a key twice', 'id: a\nid: b\n', 'The key id appears twice.'],
    ['brackets without end', '['.repeat(100_000), 'The document is nested more than 64 levels deep.'],
    ['dashes without end', '- '.repeat(5_000), 'The document is nested more than 64 levels deep.'],
    ['a giant', ' '.repeat(4_000_001), 'The document is too large (over 4 million characters).'],
    ['nothing', '', notAPath],
    ['a list', '- 1', notAPath],
  ])('that is %s is refused', (_, text, message) => {
    const parsed = parsePath(text);
    expect(parsed.ok ? [] : parsed.faults.map((fault) => translate(fault.message))).toContain(message);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s is refused and changes nothing',
    (key) => {
      const parsed = parsePath(`${stringify(samplePath())}${key}:\n  polluted: true\n`);
      expect(parsed.ok).toBe(false);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});

describe('a choice group among the prerequisites', () => {
  it('is accepted, and a cycle through its members is found', () => {
    expect(after((path) => (path.skills[2]!.prerequisites = ['language']))).toEqual([]);
    expect(
      after((path) => {
        path.skills[2]!.prerequisites = ['language'];
        path.skills[1]!.prerequisites = ['sql'];
      }),
    ).toEqual([
      'skills[1].prerequisites: The skill "ruby" is its own prerequisite, directly or through others.',
      'skills[2].prerequisites: The skill "sql" is its own prerequisite, directly or through others.',
    ]);
  });

  it('must not have the key of a skill', () => {
    expect(after((path) => (path.choices[0]!.id = 'sql'))).toEqual([
      'choices[0].id: A skill also has the key "sql".',
    ]);
  });
});

describe('a hostile document', () => {
  const skill = (i: number, next: number) => ({
    ...samplePath().skills[0]!,
    key: `s-${i}`,
    area: samplePath().areas[0]!.id,
    prerequisites: [`s-${next}`],
  });
  const cycle = (count: number) =>
    JSON.stringify({
      ...samplePath(),
      choices: [],
      skills: Array.from({ length: count }, (_, i) => skill(i, (i + 1) % count)),
    });

  it.each<[string, string, RegExp]>([
    ['four million line breaks', '\n'.repeat(3_999_999), /too large for YAML/],
    ['eighty thousand line breaks', '\n'.repeat(80_000), /more than 30000 lines/],
    ['a list of a million', '- a\n'.repeat(999_999), /too large for YAML/],
    ['a list of two hundred thousand', '- a\n'.repeat(200_000), /more than 30000 lines/],
    ['a million brackets', '[]'.repeat(499_000), /more than 30000 lines and marks/],
    ['openers in one line', '- '.repeat(400_000), /levels deep/],
    ['openers over many lines', '-\n'.repeat(100), /levels deep/],
    [
      'openers further and further in',
      Array.from({ length: 80 }, (_, i) => `${' '.repeat(i)}-`).join('\n'),
      /levels deep/,
    ],
    ['a line without end', 'a'.repeat(900_000), /longer than 20000/],
    ['JSON with a key twice', `{${'"a":1,'.repeat(60_000)}"b":1}`, /"a" appears twice/],
    ['JSON that ends early', `{"a":"${'x'.repeat(200_000)}`, /JSON/],
    [
      'JSON with seventy thousand keys',
      `{${Array.from({ length: 70_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
      /more than 10000 of them/,
    ],
    [
      'a hundred thousand renames',
      JSON.stringify({
        ...samplePath(),
        renamed: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`a/${i}`, `b/${i}`])),
      }),
      /more than 10000 of them/,
    ],
    [
      'a mapping of YAML without end',
      Array.from({ length: 14_000 }, (_, i) => `k${i}: 1`).join('\n'),
      /10000/,
    ],
    ['a key of YAML again and again', 'a: 1\n'.repeat(14_000), /The key a appears twice/],
    [
      'a hundred thousand skills',
      JSON.stringify({ ...samplePath(), skills: Array.from({ length: 100_000 }, () => ({})) }),
      /more than 5000 entries/,
    ],
    ['five thousand skills in one cycle', cycle(5000), /its own prerequisite/],
  ])('%s is refused with a reason', (_, text, reason) => {
    const parsed = parsePath(text);
    expect(parsed.ok ? 'taken' : translate(parsed.faults[0]!.message)).toMatch(reason);
    expect(parsed.ok || parsed.faults.length).toBeLessThanOrEqual(500);
  });

  it('of prerequisites is reported as a cycle exactly if it has one', () => {
    const graphs = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(graphs, (graph) => {
        const next = (i: number) => [...new Set(graph[i]!.map((n) => n % graph.length))];
        const reach = (from: number, seen = new Set<number>()): Set<number> => {
          for (const to of next(from)) if (!seen.has(to)) reach(to, seen.add(to));
          return seen;
        };
        const skills = graph.map((_, i) => ({
          ...skill(i, 0),
          prerequisites: next(i).map((to) => `s-${to}`),
        }));
        const inCycle = faultsOf({ ...samplePath(), choices: [], skills })
          .filter(({ message }) => message.code === 'document.cycle')
          .map(({ at }) => Number(/\d+/.exec(at)![0]));
        expect(inCycle.toSorted()).toEqual(graph.flatMap((_, i) => (reach(i).has(i) ? [i] : [])));
      }),
    );
  });
});

describe('a file that was brought as a path and is none', () => {
  const said = (text: string) => {
    const parsed = parsePath(text);
    return parsed.ok ? ['taken'] : parsed.faults.map(({ message }) => translate(message));
  };

  it.each<[string, string, RegExp]>([
    [
      'a list in Markdown',
      '# Backend roadmap\n\n- [ ] Learn SQL: joins\n- [x] Learn git\n',
      /a Markdown text/,
    ],
    ['links in Markdown', '* [SQL](https://example.org): joins\n* [git](https://example.org)\n', /Markdown/],
    ['a table', 'skill,level,done\nSQL,2,yes\n"git, more",3,no\n', /a table \(CSV\)/],
    ['a table with semicolons', 'Skill;Stufe\nSQL;2\n', /a table \(CSV\)/],
    ['a web page', '<!doctype html><title>Roadmap</title>', /a web page/],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', /another program/],
    ['a ladder of another tool', 'ladder:\n  - name: L3\n    skills_needed: [x]\n', /not a learning path/],
    ['another JSON', JSON.stringify({ nodes: [{ data: 1 }], edges: [] }), /not a learning path/],
    ['a lone text', 'learn things', /not a learning path/],
  ])('%s is named as such, with a reference to the documentation', (_, text, reason) => {
    const [first, ...others] = said(text);
    expect(first).toMatch(reason);
    expect(first).toContain('docs/paths.md');
    expect(others).toEqual([]);
  });

  it.each([
    ['a tab', 'id: x\n\ttitle: y\n'],
    ['a colon in a text', 'id: x\ntitle: a: b\n'],
    ['an open quote', 'id: x\ntitle: "y\nversion: 1.0.0\n'],
    ['several documents', 'id: x\n---\nid: y\n'],
    ['a bad beginning', 'id: x\ntitle: @y\n'],
  ])('%s is reported in words that need no knowledge of the parser', (_, text) => {
    for (const words of said(text))
      expect(words).not.toMatch(/token|YAML\.|parse|implicit|scalar|flow-|Nested/);
  });
});

describe('faults that an earlier Waymark let through', () => {
  it('duplicate names are refused in a new path, and count once in a saved one', () => {
    const path = samplePath();
    const doubled = {
      ...path,
      skills: path.skills.map((one, i) =>
        i === 0 ? { ...one, responsibilities: [...one.responsibilities, ...one.responsibilities] } : one,
      ),
    };
    const text = JSON.stringify(doubled);
    const parsed = parsePath(text);
    expect(parsed.ok || translate(parsed.faults[0]!.message)).toMatch(
      /The responsibility ".*" appears twice/,
    );
    const kept = parseKeptPath(text);
    if (!kept.ok) throw new Error('refused');
    const done = () => 'done' as const;
    expect(standingOf(kept.path, done).responsibilities).toEqual(standingOf(path, done).responsibilities);
  });

  it('invisible characters are refused in a new path, with their place', () => {
    const text = JSON.stringify({ ...samplePath(), title: 'Sam\u00adple' });
    const parsed = parsePath(text);
    expect(parsed.ok || parsed.faults.map(({ at, message }) => [at, translate(message)])).toEqual([
      ['title', 'Character 4 is invisible: U+00AD.'],
    ]);
    expect(parseKeptPath(text).ok).toBe(true);
  });
});

it('the path at the beginning of docs/paths.md is valid', () => {
  const [, text] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/paths.md', 'utf8'))!;
  const parsed = parsePath(text!);
  expect(parsed.ok || parsed.faults.map(({ message }) => translate(message))).toBe(true);
});
