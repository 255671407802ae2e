import { assertNever } from '../../../base/result.ts';
import type { Fold } from '../../slice.ts';
import { stepEvidence } from '../evidence/step.ts';
import type { SkillEvent, SkillProgress } from './slice.ts';

export const skillFold: Fold<SkillProgress, SkillEvent> = {
  untouched: { level: null, note: '', evidence: [] },
  step(skill, event) {
    switch (event.type) {
      case 'skill.rated':
        return { ...skill, level: event.level };
      case 'skill.noted':
        return { ...skill, note: event.text };
      case 'evidence.added':
      case 'evidence.changed':
      case 'evidence.removed':
        return { ...skill, evidence: stepEvidence(skill.evidence, event) };
      default:
        return assertNever(event);
    }
  },
};
