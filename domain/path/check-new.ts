import { findHidden, hasVisible } from '../base/plain-text.ts';
import { message } from '../messages/message.ts';
import { duplicates } from './check-references.ts';
import type { ReferenceFault } from './check-references.ts';
import type { LearningPath } from './schema.ts';

/**
 * Faults that an earlier Waymark let through, refused in new paths only: a responsibility or a prerequisite
 * named twice, and texts with invisible characters or nothing visible.
 */
export function checkNew(path: LearningPath): ReferenceFault[] {
  return [...twice(path), ...hiddenIn(path, [])];
}

function hiddenIn(value: unknown, place: ReferenceFault['place']): ReferenceFault[] {
  if (typeof value === 'string') {
    const found = findHidden(value);
    if (found) return [{ place, message: message('shape.hiddenAt', { ...found }) }];
    return value !== '' && !hasVisible(value) ? [{ place, message: message('shape.empty') }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    hiddenIn(one, [...place, Array.isArray(value) ? Number(name) : name]),
  );
}

function twice({ skills }: LearningPath): ReferenceFault[] {
  const responsibility = message('document.responsibility');
  return skills.flatMap((skill, s) => [
    ...duplicates(skill.responsibilities, (i) => ['skills', s, 'responsibilities', i], responsibility),
    ...duplicates(
      skill.prerequisites,
      (i) => ['skills', s, 'prerequisites', i],
      message('document.skillOrChoice'),
    ),
    ...skill.items.flatMap((item, n) =>
      duplicates(
        item.responsibilities ?? [],
        (i) => ['skills', s, 'items', n, 'responsibilities', i],
        responsibility,
      ),
    ),
  ]);
}
