import { z } from 'zod';
import { issueCode } from '../messages/fault-of.ts';
import { line, link } from '../base/text.ts';
import { fields } from '../base/fields.ts';
import { levels } from './levels.ts';

/** kebab-case, as in `read-query-plan`. */
const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, issueCode('kebab'));

const sentence = line(600);

/** Upper limits: far more than anybody can learn, and few enough to check quickly. */
const most = {
  skills: 5000,
  items: 500,
  references: 200,
  areas: 200,
  responsibilities: 100,
  choices: 500,
} as const;

const resource = z.strictObject({ title: line(200), url: link });

const levelSentences = z.strictObject({
  awareness: sentence,
  foundational: sentence,
  working: sentence,
  practitioner: sentence,
  expert: sentence,
});

/** A provided material: a file in `resources/materials`, such as `http/ten-situations.md`. */
export const materialFile = z
  .string()
  .max(130)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*\.[a-z0-9]+$/, issueCode('material'));

const material = z.strictObject({ title: line(120), file: materialFile });

const item = z.strictObject({
  id: slug,
  text: line(300),
  hours: z.number().positive().max(500),
  /** The level that the item belongs to. */
  level: z.enum(levels).optional(),
  /** Other names, other spellings, products. Only search uses them. */
  aliases: z.array(line(60)).min(1).max(20).optional(),
  /** The points of a good answer. */
  expect: z.array(line(300)).min(1).max(20).optional(),
  /** How to do alone what normally needs a second person. */
  alone: line(300).optional(),
  materials: z.array(material).min(1).max(20).optional(),
  resources: z.array(resource).max(50).optional(),
});

/** A skill without its role in a path. It is the same in every path that uses it. */
export const skillContentSchema = z.strictObject({
  key: slug,
  title: line(120),
  why: sentence,
  levels: levelSentences.optional(),
  items: z.array(item).min(1).max(most.items),
});

/** The role of a skill in a path. */
const inPath = {
  key: slug,
  area: slug,
  required: z.boolean(),
  /** Keys of skills, or ids of choice groups. */
  prerequisites: z.array(slug).max(most.references),
  responsibilities: z.array(slug).max(most.references),
};
const references = z.array(slug).min(1).max(most.references);

/** A skill that a path takes from the library. */
const skillUse = z.strictObject({
  ...inPath,
  /** The responsibilities of items that differ from those of their skill, by item id. */
  itemResponsibilities: z.record(slug, references).optional(),
});

/** A skill that a path file contains in full. */
const ownSkill = z.strictObject({
  ...skillContentSchema.shape,
  ...inPath,
  items: z
    .array(z.strictObject({ ...item.shape, responsibilities: references.optional() }))
    .min(1)
    .max(most.items),
});

/** A complete learning path. `parsePath` also checks what spans several parts. */
export const pathSchema = z.strictObject({
  id: slug,
  version: fields.version.schema,
  title: line(120),
  role: z.strictObject({
    title: line(120),
    summary: sentence,
    outlook: sentence,
    advantages: z.array(sentence).min(1).max(50),
    challenges: z.array(sentence).min(1).max(50),
  }),
  responsibilities: z
    .array(
      z.strictObject({
        id: slug,
        title: line(120),
        /** A short name, which older paths have. Nothing shows it. */
        short: line(16).optional(),
        summary: sentence,
      }),
    )
    .min(1)
    .max(most.responsibilities),
  areas: z
    .array(z.strictObject({ id: slug, title: line(120), summary: sentence }))
    .min(1)
    .max(most.areas),
  choices: z
    .array(
      z.strictObject({
        id: slug,
        title: line(120),
        /** What to know before choosing. */
        summary: sentence.optional(),
        atLeast: z.int().positive(),
        skills: z.array(slug).min(1).max(most.references),
      }),
    )
    .max(most.choices),
  skills: z.array(ownSkill).min(1).max(most.skills),
  renamed: z
    .record(line(130), line(130))
    .refine((renamed) => Object.keys(renamed).length <= 10_000, issueCode('renames'))
    .optional(),
});

/** A skill in a path file: the complete skill, or the key of one in the library. */
export const skillEntrySchema = z.union([ownSkill, skillUse]);

// For a skill with one wrong field, a union only reports that neither shape matches. So the intended shape is
// guessed and parsed alone.
const skillEntry = z.unknown().transform((entry, context): z.infer<typeof skillEntrySchema> => {
  const isOwn = typeof entry === 'object' && entry !== null && ('items' in entry || 'title' in entry);
  const parsed = (isOwn ? ownSkill : skillUse).safeParse(entry, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.issues.push(issue as z.core.$ZodRawIssue);
  return z.NEVER;
});

/** A learning path as written in a file: it may name library skills instead of containing them. */
export const pathFileSchema = z.strictObject({
  ...pathSchema.shape,
  skills: z.array(skillEntry).min(1).max(most.skills),
});

export type SkillContent = z.infer<typeof skillContentSchema>;
export type PathFile = z.infer<typeof pathFileSchema>;
export type LearningPath = z.infer<typeof pathSchema>;
export type Skill = LearningPath['skills'][number];
export type Item = Skill['items'][number];
export type Responsibility = LearningPath['responsibilities'][number];
export type Area = LearningPath['areas'][number];
export type Choice = LearningPath['choices'][number];
