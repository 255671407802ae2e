import { expect, it } from 'vitest';
import { sharedSkill } from '../../domain/history/shared-skill.ts';
import type { Action } from '../../domain/progress/events.ts';

const at = { at: '2026-11-28T10:00:00.000Z', batch: 'b' };
const done = (item: string) => ({ ...at, id: item, type: 'item.marked', item, state: 'done' }) as Action;

it('is the skill of all actions of a step, if it is one', () => {
  expect(sharedSkill([done('sql/one'), done('sql/two')])).toBe('sql');
  const rated = { ...at, id: 'r', type: 'skill.rated', skill: 'sql', level: 3 } as Action;
  expect(sharedSkill([rated, done('sql/one')])).toBe('sql');
  expect(sharedSkill([done('sql/one'), done('java/one')])).toBeNull();
  const noted = { ...at, id: 'd', type: 'day.noted', day: '2026-11-28', text: 'Read.' } as Action;
  expect(sharedSkill([done('sql/one'), noted])).toBeNull();
  expect(sharedSkill([])).toBeNull();
});
