import type { Action } from '../progress/events.ts';
import { subjectOf } from './describe-event.ts';

/**
 * The key of the skill that all actions of a step are about; null for a single action, and if they are about several skills or
 * about something else.
 */
export function sharedSkill(actions: readonly Action[]): string | null {
  if (actions.length < 2) return null;
  const skills = new Set(
    actions.map((action) => {
      const [slice, key] = subjectOf(action) ?? [];
      return slice === 'items' || slice === 'skills' ? key!.split('/')[0]! : null;
    }),
  );
  const [skill = null] = skills;
  return skills.size === 1 ? skill : null;
}
