import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import { responsibilitiesOf } from './keys.ts';
import { followRenames } from './renames.ts';
import type { Place } from './read-document.ts';
import type { LearningPath } from './schema.ts';

/** A fault that spans several parts of a path, and its place. */
export interface ReferenceFault {
  readonly place: Place;
  readonly message: Message;
}

/** Finds what a schema cannot see: unknown references, duplicates, cycles, choices that cannot be met. */
export function checkReferences(path: LearningPath): ReferenceFault[] {
  return [
    ...duplicates(
      path.responsibilities.map(({ id }) => id),
      (i) => ['responsibilities', i, 'id'],
      message('document.responsibility'),
    ),
    ...duplicates(
      path.areas.map(({ id }) => id),
      (i) => ['areas', i, 'id'],
      message('document.area'),
    ),
    ...duplicates(
      path.choices.map(({ id }) => id),
      (i) => ['choices', i, 'id'],
      message('document.choice'),
    ),
    ...duplicates(
      path.skills.map(({ key }) => key),
      (i) => ['skills', i, 'key'],
      message('document.skill'),
    ),
    ...checkSkills(path),
    ...checkChoices(path),
    ...checkCycles(path),
    ...checkRenamed(path),
  ];
}

/** A fault for each repeated id. */
export function duplicates(
  ids: readonly string[],
  place: (index: number) => ReferenceFault['place'],
  what: Message,
): ReferenceFault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => {
    if (seen.has(id)) return [{ place: place(i), message: message('document.twice', { what, id }) }];
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
      : [
          {
            place: ['skills', s, 'area'],
            message: message('document.none', { what: message('document.area'), id: skill.area }),
          },
        ]),
    ...unknown(
      skill.prerequisites,
      before,
      ['skills', s, 'prerequisites'],
      message('document.skillOrChoice'),
    ),
    ...unknown(
      skill.responsibilities,
      responsibilities,
      ['skills', s, 'responsibilities'],
      message('document.responsibility'),
    ),
    ...duplicates(
      skill.items.map(({ id }) => id),
      (i) => ['skills', s, 'items', i, 'id'],
      message('document.item'),
    ),
    ...skill.items.flatMap((item, i) => [
      ...unknown(
        item.responsibilities ?? [],
        responsibilities,
        ['skills', s, 'items', i, 'responsibilities'],
        message('document.responsibility'),
      ),
      ...(responsibilitiesOf(skill, item).length > 0
        ? []
        : [{ place: ['skills', s, 'items', i], message: message('document.servesNone', { id: item.id }) }]),
    ]),
  ]);
}

function unknown(
  ids: readonly string[],
  known: ReadonlySet<string>,
  place: ReferenceFault['place'],
  what: Message,
): ReferenceFault[] {
  return ids.flatMap((id, i) =>
    known.has(id) ? [] : [{ place: [...place, i], message: message('document.none', { what, id }) }],
  );
}

function checkChoices(path: LearningPath): ReferenceFault[] {
  const skills = new Map(path.skills.map((skill) => [skill.key, skill]));
  const times = new Map<string, number>();
  for (const key of path.choices.flatMap((choice) => choice.skills))
    times.set(key, (times.get(key) ?? 0) + 1);
  return path.choices.flatMap((choice, c) => [
    ...(skills.has(choice.id)
      ? [{ place: ['choices', c, 'id'], message: message('document.alsoSkill', { id: choice.id }) }]
      : []),
    ...(choice.atLeast <= new Set(choice.skills).size
      ? []
      : [
          {
            place: ['choices', c, 'atLeast'],
            message: message('document.choiceAsks', {
              id: choice.id,
              least: choice.atLeast,
              count: choice.skills.length,
            }),
          },
        ]),
    ...choice.skills.flatMap((key, s): ReferenceFault[] => {
      const place = ['choices', c, 'skills', s];
      const skill = skills.get(key);
      if (!skill)
        return [{ place, message: message('document.none', { what: message('document.skill'), id: key }) }];
      if (!skill.required) return [{ place, message: message('document.choiceOptional', { id: key }) }];
      return times.get(key)! > 1 ? [{ place, message: message('document.choiceTwice', { id: key }) }] : [];
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
            message: message('document.cycle', { id: key }),
          },
        ]
      : [],
  );
}

/**
 * Finds the keys in a cycle: those in a strongly connected component of several, or with an edge to
 * themselves. One pass over the edges, without recursion (Tarjan 1972).
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
      return [{ place: ['renamed', old], message: message('document.renamedThere', { id: old }) }];
    return followed.has(old)
      ? []
      : [
          {
            place: ['renamed', old],
            message: message('document.none', { what: message('document.item'), id: now }),
          },
        ];
  });
}
