import { z } from 'zod';
import { eventKind, field, fields } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { slice } from '../../slice.ts';
import { evidenceKinds, evidenceSchema } from '../evidence/events.ts';
import { skillFold } from './fold.ts';

/** 1 (Awareness) to 5 (Expert); null removes the rating. */
export const level = field(
  z.int().min(1).max(5).nullable(),
  (value) => value === null || (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 5),
);

const rated = eventKind('skill.rated', { skill: fields.skillKey, level });
export const skillKinds = [rated] as const;

/** The progress on one skill, apart from its items. */
const skillProgressSchema = z.strictObject({
  /** The self-rating. */
  level: level.schema,
  evidence: z.array(evidenceSchema).readonly(),
});
export type SkillProgress = Readonly<z.infer<typeof skillProgressSchema>>;

export type SkillEvent = EventOf<(typeof skillKinds | typeof evidenceKinds)[number]>;

/** Skills by key. */
export const skills = slice({
  kinds: [...skillKinds, ...evidenceKinds],
  key: fields.skillKey.schema,
  value: skillProgressSchema as z.ZodType<SkillProgress>,
  fold: skillFold,
  keyOf(event) {
    if ('skill' in event) return event.skill;
    return 'skill' in event.subject ? event.subject.skill : undefined;
  },
});
