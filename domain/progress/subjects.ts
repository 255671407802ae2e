import { assertNever } from '../result.ts';
import type { Action } from './events.ts';
import type { State } from './states.ts';

/** A link or a text that shows an item or a skill was done. `id` is that of the event that added it. */
export interface Evidence {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly url?: string | undefined;
}

/** Where one item stands. */
export interface ItemProgress {
  readonly state: State;
  /** Why it was skipped (or marked), where a reason was given. */
  readonly reason?: string | undefined;
  /** When it was last marked; none while it was never touched. */
  readonly since?: string | undefined;
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/** Where one skill stands, apart from its items. */
export interface SkillProgress {
  /** Self-rating, 1 (Awareness) to 5 (Expert), or null. */
  readonly level: number | null;
  readonly evidence: readonly Evidence[];
}

export const untouchedItem: ItemProgress = { state: 'todo', note: '', evidence: [] };
export const untouchedSkill: SkillProgress = { level: null, evidence: [] };

/** An item after one action on it. The fold, and the window's guess at it, both come through here. */
export function stepItem(item: ItemProgress, action: Action): ItemProgress {
  switch (action.type) {
    case 'item.marked': {
      const { note, evidence } = item;
      const { state, at: since, reason } = action;
      return reason === undefined
        ? { state, since, note, evidence }
        : { state, since, note, evidence, reason };
    }
    case 'item.noted':
      return { ...item, note: action.text };
    case 'evidence.added':
    case 'evidence.removed':
      return { ...item, evidence: stepEvidence(item.evidence, action) };
    case 'skill.rated':
      return item;
    default:
      return assertNever(action);
  }
}

/** A skill after one action on it. */
export function stepSkill(skill: SkillProgress, action: Action): SkillProgress {
  switch (action.type) {
    case 'skill.rated':
      return { ...skill, level: action.level };
    case 'evidence.added':
    case 'evidence.removed':
      return { ...skill, evidence: stepEvidence(skill.evidence, action) };
    case 'item.marked':
    case 'item.noted':
      return skill;
    default:
      return assertNever(action);
  }
}

type EvidenceAction = Extract<Action, { type: 'evidence.added' | 'evidence.removed' }>;

function stepEvidence(evidence: readonly Evidence[], action: EvidenceAction): readonly Evidence[] {
  if (action.type === 'evidence.removed') return evidence.filter(({ id }) => id !== action.evidence);
  const { id, at, title, url } = action;
  return [...evidence, url === undefined ? { id, at, title } : { id, at, title, url }];
}
