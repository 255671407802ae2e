import { join } from 'node:path';
import { stringify } from 'yaml';
import { parsePath } from '../../domain/path/parse-path.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { LearningPath } from '../../domain/path/schema.ts';
import { bundledPathIds, readBundledPath } from '../../main/paths/read-path.ts';

/** A small path: two languages of which one is enough, a required skill, and an optional one. */
export function samplePath(): LearningPath {
  const item = (id: string, more: object = {}) => ({
    id,
    text: `Show that ${id} can be done`,
    hours: 2,
    ...more,
  });
  const skill = (key: string, area: string, more: object = {}) => ({
    key,
    area,
    title: key,
    why: `The role needs ${key}.`,
    required: true,
    prerequisites: [],
    responsibilities: ['logic'],
    items: [item('one'), item('two')],
    ...more,
  });
  return {
    id: 'sample',
    version: '1.0.0',
    title: 'Sample',
    role: {
      title: 'Sample',
      summary: 'A role.',
      outlook: 'Good.',
      advantages: ['Some.'],
      challenges: ['Some.'],
    },
    responsibilities: [
      { id: 'logic', title: 'Logic', summary: 'Logic.' },
      { id: 'speed', title: 'Speed', summary: 'Speed.' },
    ],
    areas: [
      { id: 'languages', title: 'Languages', summary: 'Languages.' },
      { id: 'data', title: 'Data', summary: 'Data.' },
    ],
    choices: [{ id: 'language', title: 'One language', atLeast: 1, skills: ['java', 'ruby'] }],
    skills: [
      skill('java', 'languages'),
      skill('ruby', 'languages', { items: [item('one'), item('two'), item('three')] }),
      skill('sql', 'data', {
        prerequisites: ['java'],
        items: [item('one', { responsibilities: ['speed'] }), item('two'), item('three'), item('four')],
      }),
      skill('extra', 'data', { required: false }),
    ],
  };
}

/** The faults of a path given as plain data. */
export function faultsOf(document: unknown) {
  const parsed = parsePath(stringify(document));
  return parsed.ok ? [] : parsed.faults;
}

const resources = join(import.meta.dirname, '../../resources');

const bundled = new Map<string, PathIndex>();
for (const id of await bundledPathIds(resources))
  bundled.set(id, indexPath((await readBundledPath(resources, id))!));

/** A bundled path. */
export function bundledIndex(id = 'backend-engineer'): PathIndex {
  return bundled.get(id)!;
}
