import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventSchema } from '../../domain/progress/events.ts';
import { checkpointStateSchema } from '../../main/store/checkpoint.ts';
import { migrations } from '../../main/store/migrations/index.ts';

/** What each format says of events and of the checkpoint around them. Only ever added to. */
const hashes: Readonly<Record<number, string>> = {
  2: '68bddc2046759c07',
  3: '55430a8285975d47',
  4: '0bdee9f931b44828',
  // What an address may be is not part of the shape.
  5: '0bdee9f931b44828',
  // The journal alone has changed.
  6: '0bdee9f931b44828',
};

test('the shape of what is kept belongs to the number of the format', () => {
  const schemas = [eventSchema, checkpointStateSchema].map((schema) =>
    z.toJSONSchema(schema, { io: 'input' }),
  );
  const hash = createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16);
  // Another hash: an older Waymark would not understand what this one writes. Add a migration, and its hash here.
  expect({ [migrations.length]: hash }).toEqual({ [migrations.length]: hashes[migrations.length] });
});
