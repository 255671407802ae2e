import { createHash } from 'node:crypto';
import { expect, it, test } from 'vitest';
import { z } from 'zod';
import { envelopeTypes, envelopeVersions } from '../../domain/formats/envelope.ts';
import { reviewSchema } from '../../domain/formats/review.ts';
import { shareSchema } from '../../domain/formats/share.ts';
import { eventSchema } from '../../domain/progress/events.ts';
import { reportSchema, reportVersion } from '../../domain/report/schema.ts';
import { signedReportSchema } from '../../main/reports/signature.ts';
import { checkpointStateSchema } from '../../main/store/checkpoint.ts';
import { migrations } from '../../main/store/migrations/index.ts';

/** The hash of the shape of events and of the checkpoint, by format. Only add to this list. */
const hashes: Readonly<Record<number, string>> = {
  2: '68bddc2046759c07',
  3: '55430a8285975d47',
  4: '0bdee9f931b44828',
  // The check of addresses is not part of the shape.
  5: '0bdee9f931b44828',
  // Only the journal has changed.
  6: '0bdee9f931b44828',
  7: 'ef9c2191ca4dcb45',
  8: '068d71770ed71e5e',
  9: '456081794c6c085a',
  10: '941e59157ce707be',
  11: 'f52d6c4f24e0531d',
  12: 'f61b597bd4c82b78',
  13: '00a7ca2b26f2073c',
};

/** The hashes of the payload of a signed file, and of a report in JSON, by version. Only add to this list. */
const payloads = {
  share: {
    schema: shareSchema,
    hashes: {
      1: '2967590234f1127c',
      2: '4e3d257e179dff15',
      3: '311ce438add371dc',
      4: '8df5d111ba3fedeb',
      5: 'df5bc29e7fe07127',
    },
  },
  review: { schema: reviewSchema, hashes: { 1: '169c3112ce3e1cf7', 2: '34aceee13836054e' } },
  report: { schema: signedReportSchema, hashes: { 1: 'abd3140a13a20732' } },
} as const;

function shapeOf(...schemas: readonly z.ZodType[]): string {
  const shapes = schemas.map((schema) => z.toJSONSchema(schema, { io: 'input' }));
  return createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16);
}

// A different hash means that an older Waymark would call files of this version damaged. Raise the version in
// `envelopeVersions`, and add its hash here.
it.each(envelopeTypes)('the shape of a %s belongs to the version of its envelope', (type) => {
  const { schema, hashes } = payloads[type];
  const version = envelopeVersions[type];
  expect({ [version]: shapeOf(schema) }).toEqual({
    [version]: (hashes as Readonly<Record<number, string>>)[version],
  });
});

// A different hash means that programs that read reports would find unknown content. Raise `reportVersion`.
test('the shape of a report in JSON belongs to its version', () => {
  const hashes: Readonly<Record<number, string>> = {
    1: 'b6c0ae785fda5743',
    2: '564d01af115be8c1',
    3: '3a12d1a7f9cc979f',
    4: '8f638d3b3b906bfe',
    5: '3422398319371f01',
  };
  expect({ [reportVersion]: shapeOf(reportSchema) }).toEqual({ [reportVersion]: hashes[reportVersion] });
});

test('the shape of saved data belongs to the number of the format', () => {
  const hash = shapeOf(eventSchema, checkpointStateSchema);
  // A different hash means that an older Waymark would not understand this version’s data. Add a migration,
  // and its hash here.
  expect({ [migrations.length]: hash }).toEqual({ [migrations.length]: hashes[migrations.length] });
});
