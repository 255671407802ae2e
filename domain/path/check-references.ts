import { responsibilitiesOf } from './keys.ts';
import { followRenames } from './renames.ts';
import type { Place } from './read-document.ts';
import type { LearningPath } from './schema.ts';

/** A fault that spans several parts of a path, and where to show it. */
export interface ReferenceFault {
  readonly place: Place;
  readonly message: string;
}

/** What a schema cannot see (DESIGN 5): unknown references, duplicates, cycles, choices that cannot be met. */
export function checkReferences(path: LearningPath): ReferenceFault[] {
  return [
    ...duplicates(
      path.responsibilities.map(({ id }) => id),
      (i) => ['responsibilities', i, 'id'],
      'responsibility',
    ),
    ...duplicates(
      path.areas.map(({ id }) => id),
      (i) => ['areas', i, 'id'],
      'area',
    ),
    ...duplicates(
      path.choices.map(({ id }) => id),
      (i) => ['choices', i, 'id'],
      'choice group',
    ),
    ...duplicates(
      path.skills.map(({ key }) => key),
      (i) => ['skills', i, 'key'],
      'skill',
    ),
    ...checkSkills(path),
    ...checkChoices(path),
    ...checkCycles(path),
    ...checkRenamed(path),
  ];
}

/** A fault for each id that was there before. */
export function duplicates(
  ids: readonly string[],
  place: (index: number) => ReferenceFault['place'],
  what: string,
): ReferenceFault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => {
    if (seen.has(id)) return [{ place: place(i), message: `The ${what} "${id}" is there twice.` }];
    seen.add(id);
    return [];
  });
}

function checkSkills(path: LearningPath): ReferenceFault[] {
  const areas = new Set(path.areas.map(({ id }) => id));
  const before = new Set([...path.skills.map(({ key }) => key), ...path.choices.map(({ id }) => id)]);
  const responsibilities = new Set(path.responsibilities.map(({ id }) => id));
  return path.skills.flatMap((skill, s) => [
    ...(areas.has(skill.area)
      ? []
      : [{ place: ['skills', s, 'area'], message: `There is no area "${skill.area}".` }]),
    ...unknown(skill.prerequisites, before, ['skills', s, 'prerequisites'], 'skill or choice group'),
    ...unknown(skill.responsibilities, responsibilities, ['skills', s, 'responsibilities'], 'responsibility'),
    ...duplicates(
      skill.items.map(({ id }) => id),
      (i) => ['skills', s, 'items', i, 'id'],
      'item',
    ),
    ...skill.items.flatMap((item, i) => [
      ...unknown(
        item.responsibilities ?? [],
        responsibilities,
        ['skills', s, 'items', i, 'responsibilities'],
        'responsibility',
      ),
      ...(responsibilitiesOf(skill, item).length > 0
        ? []
        : [{ place: ['skills', s, 'items', i], message: `The item "${item.id}" serves no responsibility.` }]),
    ]),
  ]);
}

function unknown(
  ids: readonly string[],
  known: ReadonlySet<string>,
  place: ReferenceFault['place'],
  what: string,
): ReferenceFault[] {
  return ids.flatMap((id, i) =>
    known.has(id) ? [] : [{ place: [...place, i], message: `There is no ${what} "${id}".` }],
  );
}

function checkChoices(path: LearningPath): ReferenceFault[] {
  const skills = new Map(path.skills.map((skill) => [skill.key, skill]));
  const times = new Map<string, number>();
  for (const key of path.choices.flatMap((choice) => choice.skills))
    times.set(key, (times.get(key) ?? 0) + 1);
  return path.choices.flatMap((choice, c) => [
    ...(skills.has(choice.id)
      ? [{ place: ['choices', c, 'id'], message: `A skill has the key "${choice.id}" as well.` }]
      : []),
    ...(choice.atLeast <= new Set(choice.skills).size
      ? []
      : [
          {
            place: ['choices', c, 'atLeast'],
            message: `The choice group "${choice.id}" asks for ${choice.atLeast} of ${choice.skills.length} skills.`,
          },
        ]),
    ...choice.skills.flatMap((key, s): ReferenceFault[] => {
      const place = ['choices', c, 'skills', s];
      const skill = skills.get(key);
      if (!skill) return [{ place, message: `There is no skill "${key}".` }];
      if (!skill.required)
        return [{ place, message: `The skill "${key}" is in a choice group and must be required.` }];
      return times.get(key)! > 1 ? [{ place, message: `The skill "${key}" is in choice groups twice.` }] : [];
    }),
  ]);
}

function checkCycles({ skills, choices }: LearningPath): ReferenceFault[] {
  const inCycle = keysInCycles(
    new Map([
      ...choices.map((choice) => [choice.id, choice.skills] as const),
      ...skills.map(({ key, prerequisites }) => [key, prerequisites] as const),
    ]),
  );
  return skills.flatMap(({ key }, s) =>
    inCycle.has(key)
      ? [
          {
            place: ['skills', s, 'prerequisites'],
            message: `The skill "${key}" is its own prerequisite, directly or through others.`,
          },
        ]
      : [],
  );
}

/**
 * The keys that lead back to themselves: those in a strongly connected component of several, or with an edge to
 * themselves. In one pass over the edges, without recursion (Tarjan 1972).
 */
function keysInCycles(next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found = new Set<string>();
  const enter = (key: string) => {
    order.set(key, order.size);
    lowest.set(key, order.get(key)!);
    open.push(key);
    isOpen.add(key);
    return { key, edge: 0 };
  };
  const lower = (key: string, to: number) => lowest.set(key, Math.min(lowest.get(key)!, to));
  for (const root of next.keys()) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const target = next.get(at.key)?.[at.edge++];
      if (target === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(parent.key, lowest.get(at.key)!);
        if (lowest.get(at.key) === order.get(at.key)) closeComponent(at.key);
      } else if (target === at.key) found.add(target);
      else if (!order.has(target) && next.has(target)) path.push(enter(target));
      else if (isOpen.has(target)) lower(at.key, order.get(target)!);
    }
  }
  return found;

  function closeComponent(root: string): void {
    const component = open.splice(open.lastIndexOf(root));
    for (const key of component) {
      isOpen.delete(key);
      if (component.length > 1) found.add(key);
    }
  }
}

function checkRenamed(path: LearningPath): ReferenceFault[] {
  const keys = new Set(path.skills.flatMap((skill) => skill.items.map((item) => `${skill.key}/${item.id}`)));
  const renamed = path.renamed ?? {};
  const followed = followRenames(renamed, keys);
  return Object.entries(renamed).flatMap(([old, now]): ReferenceFault[] => {
    if (keys.has(old))
      return [{ place: ['renamed', old], message: `The item "${old}" was renamed and is there still.` }];
    return followed.has(old) ? [] : [{ place: ['renamed', old], message: `There is no item "${now}".` }];
  });
}
