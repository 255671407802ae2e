import type { Progress } from './progress-log.ts';
import type { State } from './states.ts';
import { untouchedItem, untouchedSkill } from './subjects.ts';
import type { Evidence } from './subjects.ts';

/** What sets one progress apart from another. */
export interface Difference {
  /** Every item whose state differs, in order of its key. */
  readonly items: readonly { readonly item: string; readonly now: State; readonly after: State }[];
  /** How many items differ in their note or evidence, and how many skills in their rating or evidence. */
  readonly details: number;
}

/** Compares two folds, subject by subject. */
export function compareProgress(now: Progress, then: Progress): Difference {
  const itemKeys = [...new Set([...now.items.keys(), ...then.items.keys()])].toSorted();
  const skillKeys = new Set([...now.skills.keys(), ...then.skills.keys()]);
  const items = itemKeys.map((item) => ({
    item,
    a: now.items.get(item) ?? untouchedItem,
    b: then.items.get(item) ?? untouchedItem,
  }));
  const skills = [...skillKeys].map((key) => ({
    a: now.skills.get(key) ?? untouchedSkill,
    b: then.skills.get(key) ?? untouchedSkill,
  }));
  return {
    items: items
      .filter(({ a, b }) => a.state !== b.state)
      .map(({ item, a, b }) => ({ item, now: a.state, after: b.state })),
    details:
      items.filter(({ a, b }) => a.note !== b.note || !sameEvidence(a.evidence, b.evidence)).length +
      skills.filter(({ a, b }) => a.level !== b.level || !sameEvidence(a.evidence, b.evidence)).length,
  };
}

function sameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return a.length === b.length && a.every(({ id }, i) => id === b[i]!.id);
}
