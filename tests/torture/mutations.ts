import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { importDrafts, planImport } from '../../domain/reviews/import-review.ts';
import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { openSealed } from '../../main/reviews/open-sealed.ts';
import type { Sealed } from '../../main/reviews/open-sealed.ts';
import { seal } from '../../main/keys/envelope.ts';
import { signingKeyFrom } from '../../main/keys/signing-key.ts';
import { readShare } from '../../renderer/features/reviews/editor/read-share.ts';
import { root } from '../support/apps.ts';
import { openedShare, someReview } from '../support/reviews.ts';
import { gone, someShare, withAt } from '../support/shares.ts';

const kinds = ['share', 'review'] as const;
type Kind = (typeof kinds)[number];

const [learner, mentor] = [1, 2].map((byte) => signingKeyFrom(Buffer.alloc(32, byte)));
const sealed = (kind: Kind, payload: Buffer) => Buffer.from(seal(mentor!, kind, payload));
const good: Readonly<Record<Kind, unknown>> = {
  share: someShare(),
  review: someReview(openedShare(learner!)),
};
const payloadOf = (kind: Kind) => Buffer.from(JSON.stringify(good[kind]));

/** An edit of bytes. Positions are fractions of the whole, 0 to 1. */
const edit = fc.oneof(
  fc.record({ do: fc.constant('turn' as const), at: place(), bit: fc.nat(7) }),
  fc.record({ do: fc.constant('cut' as const), at: place(), length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: fc.constant('put' as const), at: place(), bytes: fc.uint8Array({ minLength: 1 }) }),
  fc.record({ do: fc.constant('write' as const), at: place(), text: fc.constantFrom(...snippets()) }),
  fc.record({
    do: fc.constant('repeat' as const),
    at: place(),
    length: fc.integer({ min: 1, max: 400 }),
    times: fc.integer({ min: 2, max: 200 }),
  }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function place() {
  return fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
}

function snippets(): readonly string[] {
  return [
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    '\\u0000',
    '\\ud800',
    'null',
    '-1',
    '1e999',
    '"__proto__":{},',
  ];
}

function edited(bytes: Buffer, { at, ...how }: Edit): Buffer {
  const start = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, start), bytes.subarray(start)];
  switch (how.do) {
    case 'turn': {
      const turned = Buffer.from(after);
      if (turned.length > 0) turned[0]! ^= 1 << how.bit;
      return Buffer.concat([before, turned]);
    }
    case 'cut':
      return Buffer.concat([before, after.subarray(how.length)]);
    case 'put':
      return Buffer.concat([before, how.bytes, after]);
    case 'write':
      return Buffer.concat([before, Buffer.from(how.text), after]);
    case 'repeat':
      return Buffer.concat([before, ...Array<Buffer>(how.times).fill(after.subarray(0, how.length)), after]);
  }
}

/** Replacements for any value in a payload. */
const value = fc.oneof(
  { weight: 2, arbitrary: fc.constant(gone) },
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 6, 2 ** 53, 1e308, '', [], {}, [[]], { item: 'sql/one' }),
  fc.constantFrom(
    'x'.repeat(100_000),
    'x\u202Ey',
    '\0',
    '\uD800',
    'sql',
    'sql/one',
    '2026-11-27T10:00:00.000Z',
  ),
  fc.constant(Array<number>(10_000).fill(0)),
  fc.json().map((json): unknown => JSON.parse(json)),
  // Values that are valid in many places.
  { weight: 4, arbitrary: fc.string({ minLength: 1, unit: 'grapheme' }) },
  fc.integer({ min: 1, max: 5 }),
);

/** A change to a good file: to its bytes or its content, with or without a matching signature. */
const mutation = fc.oneof(
  fc.record({
    of: fc.constantFrom('file', 'payload'),
    kind: fc.constantFrom(...kinds),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    of: fc.constant('values' as const),
    kind: fc.constantFrom(...kinds),
    values: fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 3 }),
    isForged: fc.nat(3).map((n) => n === 0),
  }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function fileOf(made: Mutation): Buffer {
  const { kind } = made;
  switch (made.of) {
    case 'file':
      return made.edits.reduce(edited, sealed(kind, payloadOf(kind)));
    case 'payload':
      return sealed(kind, made.edits.reduce(edited, payloadOf(kind)));
    case 'values':
      return withPayload(made);
  }
}

function withPayload({ kind, values, isForged }: Extract<Mutation, { of: 'values' }>): Buffer {
  const payload = Buffer.from(JSON.stringify(values.reduce(withValue, good[kind])) ?? '');
  if (!isForged) return sealed(kind, payload);
  const envelope = JSON.parse(sealed(kind, payloadOf(kind)).toString()) as object;
  return Buffer.from(JSON.stringify({ ...envelope, payload: payload.toString('base64') }));
}

function withValue(document: unknown, [n, instead]: readonly [number, unknown]): unknown {
  const places = placesIn(document);
  return withAt(document, places[n % places.length]!, instead);
}

/** Every path in a document, starting with the document itself. */
function placesIn(document: unknown): readonly (readonly (string | number)[])[] {
  if (typeof document !== 'object' || document === null) return [[]];
  const steps = Array.isArray(document) ? [...document.keys()].slice(0, 50) : Object.keys(document);
  const parts = document as Readonly<Record<string | number, unknown>>;
  return [[], ...steps.flatMap((step) => placesIn(parts[step]).map((rest) => [step, ...rest]))];
}

/**
 * Whether a payload is valid by the JSON Schemas in docs/formats, for a validator without knowledge of
 * Waymark.
 */
const isByTheBook = Object.fromEntries(
  kinds.map((kind) => {
    const schema = readFileSync(join(root, `docs/formats/${kind}.schema.json`), 'utf8');
    return [kind, new Ajv2020({ strict: false }).compile(JSON.parse(schema) as object)];
  }),
);

/** What is wrong with how a file was handled; undefined if nothing is. */
function faultOf(made: Mutation, file: Buffer, opening: ReturnType<typeof openSealed>): string | undefined {
  if (!opening.ok) return opening.refusal.kind === 'internal' ? 'refused as a fault of Waymark' : undefined;
  const { sealed: opened } = opening;
  const isSigned = made.of === 'payload' || (made.of === 'values' && !made.isForged);
  if (!isSigned && !file.equals(sealed(made.kind, payloadOf(made.kind))))
    return 'accepted, though it is another file than was signed';
  if (!isByTheBook[opened.type]!(opened.content)) return 'accepted against its JSON Schema';
  return faultInUse(opened);
}

/** Reads a share as a mentor does, or imports a review twice. */
function faultInUse(opened: Sealed): string | undefined {
  if (opened.type === 'share') return void readShare(opened.content, null, []);
  const log = new ProgressLog();
  const drafts = importDrafts(log, opened);
  for (const event of stampBatch(drafts, clockStart, 'aaaaaaaa', 1_800_000_000_000, undefined).events)
    log.apply(event);
  return planImport(log, opened).kind === 'known' ? undefined : 'imported, and not known afterwards';
}

export interface MutationTally {
  readonly files: number;
  /** How many were still sound: their change is one that anybody may make. */
  readonly accepted: number;
  /** The duration of the slowest, ms. */
  readonly slowest: number;
  readonly violations: readonly string[];
}

/** Opens `files` randomly changed files, and uses the accepted ones. The same seed gives the same files. */
export function openMutations(files: number, seed: number): MutationTally {
  let accepted = 0;
  let slowest = 0;
  const opens = fc.property(mutation, (made) => {
    const file = fileOf(made);
    const start = performance.now();
    const opening = openSealed(file);
    slowest = Math.max(slowest, performance.now() - start);
    if (opening.ok) accepted++;
    const fault = faultOf(made, file, opening);
    if (fault !== undefined) throw new Error(`${fault}: ${file.toString('base64').slice(0, 2000)}`);
  });
  const details = fc.check(opens, { numRuns: files, seed });
  const violations = details.failed ? [fc.defaultReportMessage(details)!] : [];
  return { files: details.numRuns, accepted, slowest, violations };
}
