import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOf, graphToArrange } from '../../domain/charts/graph-boxes.ts';
import { drawGraph, edge } from '../../domain/charts/graph.ts';
import type { DrawnSkill, GraphChart } from '../../domain/charts/graph.ts';
import { textWidth, wrapText } from '../../domain/charts/text.ts';
import { markupText } from '../../domain/base/markup.ts';
import type { Markup } from '../../domain/base/markup.ts';
import { arrange } from '../../domain/graph/arrange.ts';
import { skillGraph, wayOf } from '../../domain/graph/skill-graph.ts';
import type { GraphSource } from '../../domain/graph/skill-graph.ts';
import { spread } from '../../domain/graph/spread.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import { learnerView } from '../../domain/standing/learner-view.ts';
import { skillState } from '../../domain/standing/skill-state.ts';
import { itemFold } from '../../domain/progress/slices/items/fold.ts';
import { skillFold } from '../../domain/progress/slices/skills/fold.ts';
import type { State } from '../../domain/base/states.ts';
import { bundledIndex, samplePath } from '../support/paths.ts';

/** A path of skills that name only earlier ones, so without a circle. */
const sources = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 40 })
  .chain((given) =>
    fc.record({
      skills: fc.constant(
        given.map((before, i) => ({
          key: `s${i}`,
          prerequisites: i === 0 ? [] : [...new Set(before.map((at) => `s${at % i}`))],
        })),
      ),
      choices: fc.constantFrom([], [{ id: 's0', skills: ['s1', 's3', 's4'] }]),
    }),
  );

/** All that each skill builds on, near and far, straight from the path. */
function reachIn({ skills }: GraphSource): Map<string, Set<string>> {
  const reach = new Map<string, Set<string>>();
  for (const { key, prerequisites } of skills)
    reach.set(key, new Set(prerequisites.flatMap((one) => [one, ...(reach.get(one) ?? [])])));
  return reach;
}

const arranged = (source: GraphSource) => {
  const graph = skillGraph(source);
  return {
    graph,
    made: arrange({
      nodes: [...graph.nodes.values()].map((node) => ({ ...node, height: 40 })),
      width: 90,
      gap: 20,
    }),
  };
};

describe('the graph of a path', () => {
  it('leaves out a line that others imply, and loses no way', () => {
    fc.assert(
      fc.property(sources, ({ skills }) => {
        const source = { skills, choices: [] };
        const graph = skillGraph(source);
        const reach = reachIn(source);
        for (const { key } of skills) {
          expect(wayOf(graph, key).before).toEqual(reach.get(key));
          const { before, level } = graph.nodes.get(key)!;
          for (const one of before) {
            expect(before.some((other) => reach.get(other)!.has(one))).toBe(false);
            expect(graph.nodes.get(one)!.level).toBeLessThan(level);
            expect(graph.nodes.get(one)!.after).toContain(key);
          }
        }
      }),
    );
  });

  it('draws a choice group as one, with what each of its skills builds on', () => {
    const graph = skillGraph({
      skills: [
        { key: 'a', prerequisites: [] },
        { key: 'one', prerequisites: ['a'] },
        { key: 'two', prerequisites: [] },
        { key: 'after', prerequisites: ['either'] },
        { key: 'after-one', prerequisites: ['one'] },
      ],
      choices: [{ id: 'either', skills: ['one', 'two'] }],
    });
    const group = graph.nodes.get(graph.nodeOf.get('two')!)!;
    expect(group).toMatchObject({ skills: ['one', 'two'], choice: 'either', level: 1, before: ['a'] });
    expect(group.after).toEqual(['after', 'after-one']);
  });

  it('takes a group apart if a skill stands between its members', () => {
    const graph = skillGraph({
      skills: [
        { key: 'one', prerequisites: [] },
        { key: 'between', prerequisites: ['one'] },
        { key: 'two', prerequisites: ['between'] },
        { key: 'x', prerequisites: [] },
        { key: 'y', prerequisites: [] },
      ],
      choices: [
        { id: 'whole', skills: ['x', 'y'] },
        { id: 'apart', skills: ['one', 'two'] },
      ],
    });
    expect([...graph.nodes.values()].map(({ skills }) => skills)).toEqual([
      ['one'],
      ['x', 'y'],
      ['between'],
      ['two'],
    ]);
  });

  it('keeps a group whole that only builds on one that is taken apart', () => {
    const graph = skillGraph({
      skills: [
        { key: 'x', prerequisites: ['b'] },
        { key: 'y', prerequisites: ['b'] },
        { key: 'a', prerequisites: [] },
        { key: 'between', prerequisites: ['a'] },
        { key: 'b', prerequisites: ['between'] },
      ],
      choices: [
        { id: 'after', skills: ['x', 'y'] },
        { id: 'apart', skills: ['a', 'b'] },
      ],
    });
    expect([...graph.nodes.values()].map(({ skills }) => skills)).toEqual([
      ['a'],
      ['between'],
      ['b'],
      ['x', 'y'],
    ]);
  });

  it('leaves out a circle, which no checked path has, and ignores what it does not know', () => {
    const graph = skillGraph({
      skills: [
        { key: 'a', prerequisites: ['b', 'unknown'] },
        { key: 'b', prerequisites: ['a'] },
        { key: 'c', prerequisites: ['unknown'] },
      ],
      choices: [],
    });
    expect([...graph.nodeOf.keys()]).toEqual(['c']);
  });

  it('tells a skill and a group of the same name apart', () => {
    const graph = skillGraph({
      skills: [
        { key: 'same', prerequisites: [] },
        { key: 'one', prerequisites: [] },
      ],
      choices: [{ id: 'same', skills: ['one'] }],
    });
    expect(graph.nodeOf.get('same')).not.toBe(graph.nodeOf.get('one'));
  });
});

describe('its arrangement', () => {
  it('has a column for each level, nothing on top of another, and lines from left to right', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { graph, made } = arranged(source);
        for (const { id, level } of graph.nodes.values()) expect(made.nodes.get(id)!.x).toBe(level * 110);
        for (const level of new Set([...graph.nodes.values()].map((node) => node.level))) {
          const column = [...graph.nodes.values()]
            .filter((node) => node.level === level)
            .map(({ id }) => made.nodes.get(id)!)
            .toSorted((a, b) => a.y - b.y);
          for (let i = 1; i < column.length; i++)
            expect(column[i]!.y).toBeGreaterThanOrEqual(column[i - 1]!.y + column[i - 1]!.height);
        }
        for (const { y, height } of made.nodes.values()) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeLessThanOrEqual(made.height);
        }
        for (const { from, to, points } of made.lines) {
          expect(points[0]![0]).toBe(made.nodes.get(from)!.x + 90);
          expect(points.at(-1)![0]).toBe(made.nodes.get(to)!.x);
          for (let i = 1; i < points.length; i++) expect(points[i]![0]).toBeGreaterThan(points[i - 1]![0]);
          // A piece that passes a column touches no node there.
          const hit = points
            .slice(1, -1)
            .filter(
              ([x, at], i) =>
                i % 2 === 0 &&
                [...made.nodes.values()].some(
                  (node) => x === node.x && at > node.y && at < node.y + node.height,
                ),
            );
          expect(hit).toEqual([]);
        }
        expect(made.lines).toHaveLength([...graph.nodes.values()].flatMap(({ before }) => before).length);
      }),
    );
  });

  it('is the same every time', () => {
    const { path } = bundledIndex();
    expect(arranged(path).made).toEqual(arranged(path).made);
  });

  it('puts a column where it wants to be, as near as the order allows', () => {
    const column = [
      { height: 10, wish: 50 },
      { height: 10, wish: 40 },
      { height: 10, wish: 90 },
    ];
    expect(spread(column, 100)).toEqual([40, 50, 90]);
    expect(spread(column, 60)).toEqual([35, 45, 55]);
    expect(spread([], 10)).toEqual([]);
  });
});

const { path, skills } = bundledIndex();
const titles = {
  graph: skillGraph(path),
  skill: (key: string) => skills.get(key)!.title,
  choice: (id: string) => path.choices.find((choice) => choice.id === id)!.title,
};
const arrangement = arrange(graphToArrange(titles));
const chartWith = (drawn: Partial<DrawnSkill>): GraphChart => ({
  ...titles,
  arrangement,
  drawn: (key) => ({
    title: titles.skill(key),
    state: 'begun',
    done: 0.5,
    fading: 0,
    counts: true,
    ...drawn,
  }),
});

describe('its drawing', () => {
  it('fits a window of 1280 × 800 at a size that one can read', () => {
    // The frame beside the sidebar has 978 × 620; type of 11.5 is readable from 0.8 on.
    const scale = Math.min(978 / arrangement.width, 620 / arrangement.height);
    expect(scale).toBeGreaterThan(0.8);
  });

  it('has all words of the titles, and none is cut', () => {
    const text = markupText(drawGraph(chartWith({})));
    expect(text).not.toContain('…');
    for (const word of [...skills.values()].flatMap(({ title }) => title.split(' ')))
      expect(text).toContain(word);
  });

  it('has a box for every skill, inside that of its node', () => {
    const boxes = boxesOf({ ...titles, arrangement });
    expect(boxes.size).toBe(skills.size);
    for (const [key, { x, y, width, height }] of boxes) {
      const node = arrangement.nodes.get(titles.graph.nodeOf.get(key)!)!;
      expect(x).toBeGreaterThanOrEqual(node.x);
      expect(y).toBeGreaterThanOrEqual(node.y);
      expect(x + width).toBeLessThanOrEqual(node.x + node.width);
      expect(y + height).toBeLessThanOrEqual(node.y + node.height);
    }
  });

  it('shows what fades lighter, and what is ready with a strong outline, unless it is not needed', () => {
    const text = (drawn: Partial<DrawnSkill>) => markupText(drawGraph(chartWith(drawn)));
    expect(text({ fading: 0.5 })).not.toBe(text({}));
    expect(text({ state: 'ready' })).toContain('stroke-width="2"');
    expect(text({ state: 'ready', counts: false })).not.toContain('stroke-width="2"');
  });

  it('draws a way alone: its nodes, and the lines between them', () => {
    const id = titles.graph.nodeOf.get('caching')!;
    const { before, after } = wayOf(titles.graph, id);
    const way = new Set([id, ...before, ...after]);
    const drawn = drawGraph(chartWith({}), way);
    const lines = arrangement.lines.filter(({ from, to }) => way.has(from) && way.has(to));
    const children = drawn.children as readonly Markup[];
    const ways = children.filter(({ tag }) => tag === 'path').map(({ attrs }) => String(attrs['d']));
    expect(children).toHaveLength(way.size + ways.length);
    expect(ways.join('').match(/M/g)).toHaveLength(lines.length);
    expect(drawn.attrs['width']).toBe(arrangement.width + 2 * edge);
  });
});

it('measures ideographs and emoji as wide as they are, so that no title leaves its box', () => {
  expect(textWidth('学习后端工程师', 10)).toBeGreaterThanOrEqual(70);
  expect(wrapText('学习后端工程师的二十四个汉字长标题没有空格', 84, 11.5, 3)[0]).toMatch(/^.{1,7}…$/u);
});

describe('where a learner is with a skill', () => {
  const sample = samplePath();
  const last = sample.skills.at(-1)!;
  const needy = indexPath({
    ...sample,
    skills: sample.skills.map((skill) =>
      skill === last ? { ...skill, prerequisites: [sample.skills[0]!.key] } : skill,
    ),
  });
  const stateWith = (marks: Readonly<Record<string, State>>) =>
    skillState(
      learnerView(needy, {
        item: (key) => ({ ...itemFold.untouched, state: marks[key] ?? 'todo' }),
        skill: () => skillFold.untouched,
        decided: { [sample.choices[0]!.id]: [sample.skills[0]!.key] },
      }),
      last,
    );
  const first = sample.skills[0]!.key;

  it('is later, then ready once half of what it needs is done, then begun, then done', () => {
    expect(stateWith({})).toBe('later');
    expect(stateWith({ [`${first}/one`]: 'done' })).toBe('ready');
    expect(stateWith({ [`${last.key}/one`]: 'learning' })).toBe('begun');
    expect(stateWith({ [`${last.key}/one`]: 'done', [`${last.key}/two`]: 'skipped' })).toBe('done');
    expect(stateWith({ [`${last.key}/one`]: 'skipped', [`${last.key}/two`]: 'skipped' })).toBe('skipped');
  });
});
