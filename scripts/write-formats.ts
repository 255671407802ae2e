// npm run formats: writes the JSON Schemas in docs/formats from the zod schemas. A test fails if they are out
// of date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { envelopeSchema } from '../domain/formats/envelope.ts';
import { protectedKeySchema } from '../domain/formats/protected-key.ts';
import { reviewSchema } from '../domain/formats/review.ts';
import { shareSchema } from '../domain/formats/share.ts';
import { pathSchema, skillContentSchema, skillEntrySchema } from '../domain/path/schema.ts';
import { eventSchema } from '../domain/progress/events.ts';
import { reportSchema } from '../domain/report/schema.ts';
import { checkpointStateSchema } from '../main/store/checkpoint.ts';

const formats = {
  'path.schema.json': {
    title: 'Waymark learning path',
    schema: z.strictObject({ ...pathSchema.shape, skills: z.array(skillEntrySchema) }),
  },
  'skill.schema.json': { title: 'Waymark skill', schema: skillContentSchema },
  'report.schema.json': { title: 'Waymark progress report', schema: reportSchema },
  'envelope.schema.json': {
    title: 'Waymark signed file (.waymark, .waymark-review)',
    schema: envelopeSchema,
  },
  'share.schema.json': { title: 'Waymark share (payload of .waymark)', schema: shareSchema },
  'review.schema.json': { title: 'Waymark review (payload of .waymark-review)', schema: reviewSchema },
  'key.schema.json': { title: 'Waymark protected signing key (.waymark-key)', schema: protectedKeySchema },
  'event.schema.json': { title: 'Waymark event', schema: eventSchema },
  'checkpoint.schema.json': {
    title: 'Waymark checkpoint (waymark.json)',
    schema: z.strictObject({
      sum: z.string().regex(/^[0-9a-f]{64}$/),
      format: z.int().positive(),
      waymark: z.string(),
      ...checkpointStateSchema.shape,
      count: z.int().nonnegative(),
      events: z.array(eventSchema),
    }),
  },
};

/** The text of each file in docs/formats, by its name. */
export function formatFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formats).map(([name, { title, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [name, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(formatFiles()))
    writeFileSync(join(import.meta.dirname, '../docs/formats', name), text);
}
