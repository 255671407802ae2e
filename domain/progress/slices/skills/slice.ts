import { z } from 'zod';
import { fields, level } from '../../../base/fields.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { slice } from '../../slice.ts';
import { note } from '../items/slice.ts';
import { evidenceKinds, evidenceSchema } from '../evidence/events.ts';
import { skillFold } from './fold.ts';

const rated = eventKind('skill.rated', { skill: fields.skillKey, level });
const noted = eventKind('skill.noted', { skill: fields.skillKey, text: note });
export const skillKinds = [rated, noted] as const;

/** The progress on one skill, apart from its items. */
const skillProgressSchema = z.strictObject({
  /** The self-rating. */
  level: level.schema,
  note: note.schema,
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
