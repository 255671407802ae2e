import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LearningPath } from '../domain/path/schema.ts';
import { clockStart, stampEvent, tick } from '../domain/progress/clock.ts';
import type { Event, EventDraft } from '../domain/progress/events.ts';
import { states } from '../domain/base/states.ts';
import { readFirstPath } from '../main/paths/read-path.ts';
import { encodeCheckpoint } from '../main/store/checkpoint.ts';
import { migrations } from '../main/store/migrations/index.ts';
import { seededRandom } from '../tests/torture/random.ts';

/** The three sizes in docs/performance.md: the real path with a season's work, and two far larger ones. */
export const sizes = {
  S: { items: 0, events: 500 },
  M: { items: 2_000, events: 10_000 },
  L: { items: 20_000, events: 100_000 },
} as const;
export type Size = keyof typeof sizes;

const root = join(import.meta.dirname, '..');
const device = 'benchmrk';

/** A workspace on disk, and the resources with its path. */
export interface BenchWorkspace {
  readonly folder: string;
  readonly resources: string;
  readonly itemKeys: readonly string[];
  readonly events: readonly Event[];
}

/** Writes a workspace of a size into `folder`. The fixed seed makes it the same every time. */
export async function makeWorkspace(folder: string, size: Size): Promise<BenchWorkspace> {
  const workspace = join(folder, `workspace-${size}`);
  const resources = join(folder, `resources-${size}`);
  const path = size === 'S' ? await readFirstPath(join(root, 'resources')) : generatePath(sizes[size].items);
  const itemKeys = path.skills.flatMap((skill) => skill.items.map((item) => `${skill.key}/${item.id}`));
  const events = generateEvents(itemKeys, sizes[size].events);
  await mkdir(join(resources, 'paths'), { recursive: true });
  // JSON is valid YAML, and faster to write.
  await writeFile(join(resources, 'paths/backend-engineer.yaml'), JSON.stringify(path));
  await mkdir(workspace, { recursive: true });
  const last = events.at(-1)!;
  const clock = { time: Date.parse(last.at), counter: 0 };
  const checkpoint = { seq: events.length, clock, workspace: device, generation: 0, events };
  const chunks = await encodeCheckpoint(checkpoint, { format: migrations.length, version: '0.1.0' });
  await writeFile(join(workspace, 'waymark.json'), Buffer.concat(chunks));
  return { folder: workspace, resources, itemKeys, events };
}

/** Generates a path with `count` items, 50 per skill and 20 skills per area. */
export function generatePath(count: number): LearningPath {
  const skills = Array.from({ length: Math.ceil(count / 50) }, (_, s) => ({
    key: `skill-${s}`,
    area: `area-${Math.floor(s / 20)}`,
    title: `Skill number ${s}`,
    why: `The role needs skill number ${s} for what comes after it.`,
    required: s % 5 !== 4,
    prerequisites: s % 20 === 0 ? [] : [`skill-${s - 1}`],
    responsibilities: [`responsibility-${s % 5}`],
    items: Array.from({ length: 50 }, (_, i) => ({
      id: `item-${i}`,
      text: `Show, with an example of your own, that number ${i} of skill ${s} can be done without help`,
      hours: 1 + ((s + i) % 8) / 2,
    })),
  }));
  return {
    id: 'backend-engineer',
    version: '1.0.0',
    title: 'A long path',
    role: {
      title: 'A long role',
      summary: 'Long.',
      outlook: 'Long.',
      advantages: ['Long.'],
      challenges: ['Long.'],
    },
    responsibilities: Array.from({ length: 5 }, (_, r) => ({
      id: `responsibility-${r}`,
      title: `Responsibility ${r}`,
      summary: 'One.',
    })),
    areas: Array.from({ length: Math.ceil(skills.length / 20) }, (_, a) => ({
      id: `area-${a}`,
      title: `Area ${a}`,
      summary: 'One.',
    })),
    choices: [],
    skills,
  };
}

/** Generates years of work: mostly marks, with notes, evidence and ratings in between. */
export function generateEvents(itemKeys: readonly string[], count: number): Event[] {
  const random = seededRandom(20_261_123);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  let clock = clockStart;
  let now = Date.UTC(2024, 0, 1);
  return Array.from({ length: count }, (_, i) => {
    now += Math.floor(random() * 600_000);
    clock = tick(clock, now);
    return stampEvent(draft(pick(itemKeys), random(), i), clock, device);
  });
}

function draft(item: string, kind: number, i: number): EventDraft {
  if (kind < 0.75) return { type: 'item.marked', item, state: states[i % states.length]! };
  if (kind < 0.87)
    return {
      type: 'item.noted',
      item,
      text: `What was learnt on evening ${i}: an index helps where the filter is narrow.`,
    };
  if (kind < 0.95)
    return {
      type: 'evidence.added',
      subject: { item },
      title: `Pull request ${i}`,
      url: `https://example.org/pull/${i}`,
    };
  return { type: 'skill.rated', skill: item.split('/')[0]!, level: 1 + (i % 5) };
}
