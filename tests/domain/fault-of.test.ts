import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { line, link } from '../../domain/base/text.ts';
import { faultOf } from '../../domain/messages/fault-of.ts';
import { translate } from '../../domain/messages/translator.ts';

/** The messages for a value that does not match its schema. */
const faults = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { reportInput: true }).error!.issues.map((issue) => translate(faultOf(issue)));

describe('what is wrong with a value', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), undefined, 'This is missing.'],
    [z.enum(['a', 'b']), undefined, 'This is missing.'],
    [z.string(), 7, 'This must be text.'],
    [z.int(), 1.5, 'This must be a whole number.'],
    [z.strictObject({}), [], 'This must be a group of fields.'],
    [z.date(), 7, 'This must be of another kind.'],
    [z.string().max(3), 'long', 'This is longer than 3 characters.'],
    [z.string().min(1), '', 'This needs at least 1 character.'],
    [z.array(z.string()).max(2), ['', '', ''], 'This has more than 2 entries.'],
    [z.array(z.string()).min(2), [], 'This needs at least 2 entries.'],
    [z.number().max(3), 4, 'This may be at most 3.'],
    [z.number().min(3), 2, 'This must be at least 3.'],
    [z.number().positive(), 0, 'This must be more than 0.'],
    [z.enum(['a', 'b']), 'c', 'This must be one of: a, b.'],
    [z.strictObject({}), { a: 1, b: 2 }, 'This has unknown fields: a, b.'],
    [line(10), ' ', 'This is empty.'],
    [line(10), 'a\u202eb', 'Character 2 is invisible: U+202E.'],
    [link, 'http://example.com', 'This is not an https or mailto address.'],
    [z.union([z.string(), z.number()]), true, 'This is not valid.'],
    [z.string().regex(/a/, 'toString'), 'b', 'This is not valid.'],
  ])('%#: is put into words', (schema, value, words) => {
    expect(faults(schema, value)).toEqual([words]);
  });
});
