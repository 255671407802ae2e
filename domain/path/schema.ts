import { z } from 'zod';
import { line, link } from '../text.ts';

/** kebab-case, as in `read-query-plan`. */
const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not in kebab-case');

const sentence = line(600);

/** How many of each a path may have: far more than anybody can learn, and few enough to check in a moment. */
const most = {
  skills: 5000,
  items: 500,
  references: 200,
  areas: 200,
  responsibilities: 100,
  choices: 500,
} as const;

const resource = z.strictObject({ title: line(200), url: link });

const item = z.strictObject({
  id: slug,
  text: line(300),
  hours: z.number().positive().max(500),
  responsibilities: z.array(slug).min(1).max(most.references).optional(),
  resources: z.array(resource).max(50).optional(),
});

const skill = z.strictObject({
  key: slug,
  area: slug,
  title: line(120),
  why: sentence,
  required: z.boolean(),
  prerequisites: z.array(slug).max(most.references),
  responsibilities: z.array(slug).max(most.references),
  levels: z
    .strictObject({
      awareness: sentence,
      foundational: sentence,
      working: sentence,
      practitioner: sentence,
      expert: sentence,
    })
    .optional(),
  items: z.array(item).min(1).max(most.items),
});

/** A learning path, as it stands in a file (DESIGN 5). What spans several parts is checked by `parsePath`. */
export const pathSchema = z.strictObject({
  id: slug,
  version: z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'is not a version such as 1.2.0'),
  title: line(120),
  role: z.strictObject({
    title: line(120),
    summary: sentence,
    outlook: sentence,
    advantages: z.array(sentence).min(1).max(50),
    challenges: z.array(sentence).min(1).max(50),
  }),
  responsibilities: z
    .array(z.strictObject({ id: slug, title: line(120), summary: sentence }))
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
        atLeast: z.int().positive(),
        skills: z.array(slug).min(1).max(most.references),
      }),
    )
    .max(most.choices),
  skills: z.array(skill).min(1).max(most.skills),
  renamed: z
    .record(line(130), line(130))
    .refine((renamed) => Object.keys(renamed).length <= 10_000, 'has more than 10,000 entries')
    .optional(),
});

export type LearningPath = z.infer<typeof pathSchema>;
export type Skill = LearningPath['skills'][number];
export type Item = Skill['items'][number];
export type Responsibility = LearningPath['responsibilities'][number];
export type Area = LearningPath['areas'][number];
export type Choice = LearningPath['choices'][number];
