import { createPrivateKey, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { openShare } from '../../main/reviews/open-sealed.ts';
import type { Review } from '../../domain/formats/review.ts';
import type { SealedShare } from '../../main/reviews/open-sealed.ts';
import { seal } from '../../main/keys/envelope.ts';
import type { SigningKey } from '../../main/keys/signing-key.ts';
import { filedShare, someReview } from '../support/reviews.ts';
import { sha256 } from '../../main/keys/sha256.ts';
import { gone, sharedFile, someShare, withAt } from '../support/shares.ts';

type Place = readonly (string | number)[];
type Kind = 'share' | 'review';

/** A file that every way in must refuse. */
export interface Fixture {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: Buffer;
  /** Set if it is sound in itself, and refused only because it does not fit the share that the learner sent. */
  readonly isSound?: boolean;
}

/** Characters that hide or reorder text, or that no text contains. */
const hiddenInAll = {
  'U+202E': '\u202E',
  'U+2066': '\u2066',
  'U+2069': '\u2069',
  NUL: '\0',
  escape: '\u001B[2J',
  'U+0085': '\u0085',
  'a lone surrogate': '\uD800',
};
/** Likewise for texts that must be one visible line. */
const hiddenInLines = {
  ...hiddenInAll,
  'U+200B': '\u200B',
  'U+FEFF': '\uFEFF',
  'a line break': '\n',
  tab: '\t',
};

/** Days that do not exist, or that cannot be meant. */
const badInstants = [
  '2026-02-31T10:00:00.000Z',
  '2026-11-31T10:00:00.000Z',
  '2027-02-29T10:00:00.000Z',
  '0001-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
];
/** Names that say what only Waymark says. */
const markedNames = ['Ada Byron ✓ compared', 'Ada ✔', '☑ Ada', 'Ada ●'];
/** Texts without a visible character. */
const nothingVisible = ['\u3164', '\u00AD\u00AD', '\u200D', '\u2800'];

const badLinks = [
  'javascript:alert(1)',
  'file:///etc/passwd',
  'http://example.org',
  '\\\\server\\share',
  'https://user:secret@example.org/',
  'data:text/html,x',
];

/**
 * All fixtures, one a line: a place in a good payload and its replacement, or bytes made from a good file.
 * @param learner the key of the workspace that the reviews are for
 * @param other somebody else's key, which signed the shares and the reviews
 */
export function fixturesFor(learner: SigningKey, other: SigningKey): readonly Fixture[] {
  const share = openShare(sealed(learner, 'share', someShare()));
  const good = { share: someShare() as unknown, review: someReview(share) as unknown };
  const at = (kind: Kind, name: string, place: Place, value: unknown): Fixture => ({
    name: `${kind}: ${name}`,
    kind,
    bytes: sealed(other, kind, withAt(good[kind], place, value)),
  });
  const text = (kind: Kind, name: string, change: (json: string) => string): Fixture => ({
    name: `${kind}: ${name}`,
    kind,
    bytes: sealText(other, kind, change(JSON.stringify(good[kind]))),
  });
  const raw = (kind: Kind, name: string, change: (file: Buffer) => Buffer | string): Fixture => ({
    name: `${kind}: ${name}`,
    kind,
    bytes: Buffer.from(change(sealed(other, kind, good[kind])) as Buffer),
  });

  return [
    ...(['share', 'review'] as const).flatMap((kind) => envelopes(kind, raw)),
    ...(['share', 'review'] as const).flatMap((kind) => forms(kind, text)),
    ...(['share', 'review'] as const).map((kind) => ({
      name: `${kind}: a payload with a byte that is no UTF-8`,
      kind,
      bytes: withBadByte(other, kind, JSON.stringify(good[kind])),
    })),
    ...shares(at),
    ...reviews(at),
    ...misfits(at, someReview(share)),
    ...hidden(at),
    ...(['share', 'review'] as const).flatMap((kind) => forged(kind, sealed(other, kind, good[kind]), other)),
  ];
}

type At = (kind: Kind, name: string, place: Place, value: unknown) => Fixture;
type Text = (kind: Kind, name: string, change: (json: string) => string) => Fixture;
type Raw = (kind: Kind, name: string, change: (file: Buffer) => Buffer | string) => Fixture;

/** Faults around the payload. */
function envelopes(kind: Kind, raw: Raw): Fixture[] {
  const field = (name: string, value: unknown) => (file: Buffer) =>
    JSON.stringify(withAt(JSON.parse(file.toString()), [name], value));
  const other = kind === 'share' ? 'review' : 'share';
  return [
    raw(kind, 'nothing', () => ''),
    raw(kind, 'null', () => 'null'),
    raw(kind, 'a list', () => '[]'),
    raw(kind, 'zeros', (file) => Buffer.alloc(file.length)),
    raw(kind, 'a zip', (file) => Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(file)])),
    raw(kind, 'a PDF', (file) => Buffer.concat([Buffer.from('%PDF-1.7\n'), file])),
    raw(kind, 'a web page', (file) => `<html>${file.toString()}</html>`),
    raw(kind, 'UTF-16', (file) => Buffer.from(`\uFEFF${file.toString()}`, 'utf16le')),
    raw(kind, 'a byte order mark', (file) => `\uFEFF${file.toString()}`),
    raw(kind, 'a blank before it', (file) => ` ${file.toString()}`),
    raw(kind, 'a line break after it', (file) => `${file.toString()}\n`),
    raw(kind, 'two of them', (file) => file.toString().repeat(2)),
    raw(kind, 'the first half', (file) => file.subarray(0, file.length / 2)),
    raw(kind, 'all but the last byte', (file) => file.subarray(0, -1)),
    raw(kind, 'a byte that is no UTF-8', (file) =>
      Buffer.concat([file.subarray(0, -2), Buffer.from([0xff]), file.subarray(-2)]),
    ),
    raw(kind, 'a million levels', () => '['.repeat(1_000_000)),
    raw(kind, 'a million levels in a field', (file) =>
      file.toString().replace('"payload":', `"more":${'['.repeat(1_000_000)},"payload":`),
    ),
    raw(kind, 'a field more', field('more', 1)),
    raw(kind, '__proto__', (file) => file.toString().replace('{', '{"__proto__":{"type":"share"},')),
    raw(kind, 'constructor', field('constructor', {})),
    raw(kind, 'the type twice', (file) => file.toString().replace('{', '{"type":"report",')),
    raw(kind, 'no signature', field('signature', gone)),
    raw(kind, 'an empty signature', field('signature', '')),
    raw(kind, 'the type of the other', field('type', other)),
    raw(kind, 'the type of a report', field('type', 'report')),
    raw(kind, 'a type that is none', field('type', 'Share')),
    raw(kind, 'version 0', field('version', 0)),
    raw(kind, 'version 99', field('version', 99)),
    raw(kind, 'version 1 as a text', field('version', '1')),
    raw(kind, 'version 1.5', field('version', 1.5)),
    raw(kind, 'a payload that is a number', field('payload', 1)),
    raw(kind, 'an empty payload', field('payload', '')),
    raw(kind, 'another payload', field('payload', Buffer.from('{"made":1}').toString('base64'))),
    raw(kind, 'Base64 of web addresses', (file) =>
      file
        .toString()
        // The payload may be the same in both, depending on its length.
        .replaceAll(
          /"(payload|key|signature)":"([^"]*)"/g,
          (_, name: string, base64: string) =>
            `"${name}":"${Buffer.from(base64, 'base64').toString('base64url')}"`,
        ),
    ),
    raw(kind, 'Base64 with a line break', (file) => file.toString().replace('"payload":"', '"payload":"\\n')),
    raw(kind, 'a key of 31 bytes', field('key', Buffer.alloc(31, 7).toString('base64'))),
    raw(kind, 'a key that is no point', field('key', Buffer.alloc(32, 0x5a).toString('base64'))),
    raw(kind, '17 MB', (file) => Buffer.concat([file, Buffer.alloc(17 * 1024 * 1024, 0x20)])),
  ];
}

/** Validly signed payloads in another form than Waymark writes. */
function forms(kind: Kind, text: Text): Fixture[] {
  return [
    text(kind, 'a payload of nothing', () => ''),
    text(kind, 'a payload of null', () => 'null'),
    text(kind, 'a payload of {}', () => '{}'),
    text(kind, 'a payload that is cut', (json) => json.slice(0, -20)),
    text(kind, 'a payload with blanks', (json) => json.replaceAll(',', ', ')),
    text(kind, 'a payload with a byte order mark', (json) => `\uFEFF${json}`),
    text(kind, 'a payload with a comment', (json) => `/**/${json}`),
    text(kind, 'a payload with a key twice', (json) => json.replace('{', '{"made":{},')),
    text(kind, 'a payload with __proto__', (json) => json.replace('{', '{"__proto__":{"ask":true},')),
    text(kind, 'a payload with 1e400', (json) => json.replace(/"level":\d/, '"level":1e400')),
    text(kind, 'a payload with 2^53 + 1', (json) => json.replace(/"level":\d/, '"level":9007199254740993')),
    text(kind, 'a payload with -0', (json) => json.replace(/"level":\d/, '"level":-0')),
    text(kind, 'a payload of a hundred levels', () => `${'[['.repeat(50)}${']]'.repeat(50)}`),
    text(kind, 'a payload of a million levels', () => `{"made":${'['.repeat(1_000_000)}`),
    text(kind, 'a payload of five million blanks', () => ' '.repeat(5_000_000)),
  ];
}

const [sql, item] = [
  ['skills', 2],
  ['skills', 2, 'items', 0],
] as const;
const evidence = [...item, 'evidence', 0] as const;

/** Validly signed shares with files that no share may have. */
function files(at: At): Fixture[] {
  const good = filedShare();
  const [file] = good.files!;
  const named = ['skills', 2, 'items', 0, 'evidence', 1, 'file'] as const;
  const other = Buffer.from('A plot.').toString('base64');
  return [
    ...Object.entries({
      'that are no list': {},
      twice: [file, file],
      'that no evidence names': [file, { hash: sha256('x'), data: 'eA==' }],
      'that are missing': [],
      'with other bytes': [{ ...file, data: other }],
      'with bytes in another form': [{ ...file, data: `${file!.data}\n` }],
      'without bytes': [{ hash: file!.hash }],
      'with a field more': [{ ...file, more: 1 }],
    }).map(([name, value]) => at('share', `files ${name}`, [], withAt(good, ['files'], value))),
    ...Object.entries({
      'of another size': { bytes: 8 },
      'that is a program': { name: 'plan.exe' },
      'with a second ending': { name: 'plan.txt.lnk' },
      'in another folder': { name: '../../plan.txt' },
      'in another folder of Windows': { name: String.raw`..\plan.txt` },
      'without an ending': { name: 'plan' },
      'with a name that turns around': { name: 'a\u202Etxt.exe.txt' },
    }).map(([name, more]) =>
      at('share', `a file ${name}`, [], withAt(good, named, { ...sharedFile, ...more })),
    ),
    at('share', 'files that it does not declare', [], {
      ...good,
      sections: good.sections.filter((section) => section !== 'files'),
    }),
    at('share', 'the name of a file that it does not declare', [], {
      ...good,
      files: undefined,
      sections: good.sections.filter((section) => section !== 'files'),
    }),
    at('share', 'the note of a skill that it does not declare', [], {
      ...good,
      sections: good.sections.filter((section) => section !== 'notes'),
      skills: good.skills.map((skill) => ({
        ...skill,
        items: skill.items.map((one) => withAt(one, ['note'], gone)),
      })),
    }),
  ];
}

/** Validly signed shares with content that no share may have. */
const answer = {
  share: 'a'.repeat(64),
  mentor: `${'A'.repeat(43)}=`,
  comment: '0'.repeat(16),
  resolved: true,
};

function shares(at: At): Fixture[] {
  return [
    at('share', 'a field more', ['more'], 1),
    at('share', 'no path', ['path'], gone),
    at('share', 'no learner', ['learner'], gone),
    at('share', 'a path with a field more', ['path', 'more'], 1),
    at('share', 'a path with no skills', ['path', 'skills'], []),
    at('share', 'a path with an unknown prerequisite', ['path', 'skills', 0, 'prerequisites'], ['none']),
    at('share', 'a path with a circle', ['path', 'skills', 0, 'prerequisites'], ['sql']),
    at(
      'share',
      'a path with __proto__ renamed',
      ['path', 'renamed'],
      Object.fromEntries([['__proto__', 'sql/one']]),
    ),
    at('share', 'a skill that the path lacks', [...sql, 'skill'], 'cobol'),
    at('share', 'a skill twice', ['skills', 3], someShare().skills[2]),
    at('share', 'an item of another skill', [...item, 'item'], 'java/one'),
    at('share', 'an item twice', [...sql, 'items', 1], someShare().skills[2]!.items[0]),
    at('share', 'a hash of another content', [...sql, 'hash'], '0'.repeat(64)),
    at('share', 'a hash that is none', [...sql, 'hash'], 'abc'),
    at(
      'share',
      'a section twice',
      ['sections'],
      ['name', 'evidence', 'files', 'history', 'notes', 'reasons', 'answers', 'name'],
    ),
    at(
      'share',
      'a name that it does not declare',
      ['sections'],
      ['notes', 'reasons', 'evidence', 'files', 'history', 'answers'],
    ),
    at(
      'share',
      'answers that it does not declare',
      ['sections'],
      ['notes', 'reasons', 'evidence', 'files', 'history', 'name'],
    ),
    ...files(at),
    ...Object.entries({
      'that are no list': {},
      'with a field more': [{ ...answer, more: 1 }],
      'twice to one comment': [answer, answer],
      'by a mentor without a key': [{ ...answer, mentor: 'Ada' }],
      'to a comment without an id': [{ ...answer, comment: '1' }],
      'agreed until a day that does not exist': [{ ...answer, agreed: { text: 'x', until: '2026-02-31' } }],
      'agreed on nothing': [{ ...answer, agreed: {} }],
      'that say nothing': [{ ...answer, resolved: false }],
      'of blanks': [{ ...answer, text: ' ' }],
      'with a hidden character': [{ ...answer, text: 'a\u202Eb' }],
    }).map(([name, answers]) => at('share', `answers ${name}`, ['answers'], answers)),
    at('share', 'a state that is none', [...item, 'state'], 'finished'),
    at('share', 'another state than the hash says', [...item, 'state'], 'learning'),
    at('share', 'level 6', [...sql, 'level'], 6),
    at('share', 'level -1', [...sql, 'level'], -1),
    at('share', 'a level as text', [...sql, 'level'], '3'),
    at('share', 'a time of another form', ['made', 'at'], '27.11.2026'),
    ...badInstants.flatMap((instant) => [
      at('share', `made at ${instant}`, ['made', 'at'], instant),
      at('share', `evidence of ${instant}`, [...evidence, 'at'], instant),
    ]),
    ...nothingVisible.flatMap((text) => [
      at('share', `a learner called ${JSON.stringify(text)}`, ['learner', 'name'], text),
      at('share', `evidence called ${JSON.stringify(text)}`, [...evidence, 'title'], text),
    ]),
    ...markedNames.map((name) => at('share', `a learner called ${name}`, ['learner', 'name'], name)),
    at('share', 'a note that was not ticked', ['sections'], ['evidence', 'history', 'name']),
    at('share', 'a note of 20,001 characters', [...item, 'note'], 'n'.repeat(20_001)),
    at('share', 'a note that is a list', [...item, 'note'], ['x']),
    at(
      'share',
      '10,001 changes',
      [...item, 'history'],
      Array.from({ length: 10_001 }, () => ({ at: '2026-11-04T10:00:00.000Z', state: 'done' })),
    ),
    at(
      'share',
      '501 items',
      [...sql, 'items'],
      Array.from({ length: 501 }, () => someShare().skills[2]!.items[0]),
    ),
    at('share', 'a section that is none', ['sections'], ['secrets']),
    ...badLinks.map((link) => at('share', `the link ${link}`, [...evidence, 'url'], link)),
  ];
}

/** Validly signed reviews with content that no review may have. */
function reviews(at: At): Fixture[] {
  const comment = { id: '0000000000000009', on: { whole: true }, text: 'x', ask: false };
  return [
    at('review', 'a field more', ['more'], 1),
    at('review', 'no mentor', ['mentor'], gone),
    at('review', 'a name that is empty', ['mentor', 'name'], ' '),
    ...nothingVisible.map((text) =>
      at('review', `a name of ${JSON.stringify(text)}`, ['mentor', 'name'], text),
    ),
    ...markedNames.map((name) => at('review', `a mentor called ${name}`, ['mentor', 'name'], name)),
    ...badInstants.map((instant) => at('review', `made at ${instant}`, ['made', 'at'], instant)),
    at('review', 'a name of 121 characters', ['mentor', 'name'], 'n'.repeat(121)),
    at('review', 'a share that is none', ['share', 'hash'], '../../keys/signing-key.pem'),
    at('review', 'a path id that leads elsewhere', ['share', 'path', 'id'], '../etc'),
    at('review', 'level 0', ['ratings', 0, 'level'], 0),
    at('review', 'level 6', ['ratings', 0, 'level'], 6),
    at('review', 'level 2.5', ['ratings', 0, 'level'], 2.5),
    at('review', 'a skill rated twice', ['ratings', 1, 'skill'], 'sql'),
    at('review', 'a skill endorsed twice', ['endorsements', 1], { ...someReviewEndorsement }),
    at('review', 'an endorsement that says nothing', ['endorsements', 0, 'text'], ' '),
    at('review', 'an endorsement of no content', ['endorsements', 0, 'hash'], gone),
    at('review', 'a comment twice', ['comments', 1, 'id'], '0000000000000001'),
    at('review', 'a comment that says nothing', ['comments', 1, 'text'], ''),
    at('review', 'a comment on two things', ['comments', 0, 'on'], { item: 'sql/one', skill: 'sql' }),
    at('review', 'a comment on nothing', ['comments', 0, 'on'], {}),
    at('review', 'a comment on something else', ['comments', 0, 'on'], { path: 'x' }),
    at('review', 'a comment on __proto__', ['comments', 0, 'on'], { skill: '__proto__' }),
    at('review', 'a comment of 4,001 characters', ['comments', 0, 'text'], 'c'.repeat(4001)),
    at(
      'review',
      '2,001 comments',
      ['comments'],
      Array.from({ length: 2001 }, () => comment),
    ),
    at(
      'review',
      '100,000 comments',
      ['comments'],
      Array.from({ length: 100_000 }, () => comment),
    ),
    at(
      'review',
      'more than 1 MB',
      ['comments'],
      Array.from({ length: 300 }, (_, i) => ({
        ...comment,
        id: String(i).padStart(16, '0'),
        text: 'c'.repeat(4000),
      })),
    ),
  ];
}

/** Sound reviews that do not fit the share that they are about, or their date. */
function misfits(at: At, good: Review): Fixture[] {
  const manyRatings = Array.from({ length: 5000 }, (_, i) => ({ skill: `skill-${i}`, level: 5 }));
  const fixtures = [
    at('review', 'another learner’s key', ['share', 'key'], `${'A'.repeat(43)}=`),
    at('review', 'a share that was never sent', ['share', 'hash'], 'a'.repeat(64)),
    at('review', 'another path', ['share', 'path', 'id'], 'frontend-engineer'),
    at('review', 'another version of the path', ['share', 'path', 'version'], '9.9.9'),
    at('review', 'a rating of a skill of no path', ['ratings', 0, 'skill'], 'juggling'),
    at('review', '5,000 ratings', ['ratings'], manyRatings),
    at('review', 'an endorsement of a skill of no path', ['endorsements', 0, 'skill'], 'juggling'),
    at('review', 'an endorsement of another content', ['endorsements', 0, 'hash'], '0'.repeat(64)),
    at('review', 'an endorsement that denies the evidence', ['endorsements', 0, 'evidence'], false),
    at('review', 'a comment on an item of no path', ['comments', 0, 'on'], { item: 'juggling/five-balls' }),
    at('review', 'a comment on a skill of no path', ['comments', 0, 'on'], { skill: 'juggling' }),
    at('review', 'a comment on a responsibility of no path', ['comments', 0, 'on'], { responsibility: 'x' }),
    at('review', 'a date long after today', ['made', 'at'], '2199-12-31T23:59:59.999Z'),
    at('review', 'a date before the share', ['made', 'at'], '2026-11-25T12:00:00.000Z'),
    at('review', 'nothing in it', [], { ...good, ratings: [], comments: [], endorsements: [] }),
  ];
  return fixtures.map((fixture) => ({ ...fixture, isSound: true }));
}

const someReviewEndorsement = { skill: 'sql', text: 'x', hash: '0'.repeat(64), evidence: true };

/** Every text field, with every forbidden character. */
function hidden(at: At): Fixture[] {
  const lines: readonly (readonly [Kind, Place])[] = [
    ['share', ['learner', 'name']],
    ['share', ['path', 'title']],
    ['share', ['path', 'skills', 0, 'title']],
    ['share', ['path', 'skills', 0, 'items', 0, 'text']],
    ['share', ['skills', 2, 'items', 1, 'reason']],
    ['share', [...evidence, 'title']],
    ['review', ['mentor', 'name']],
  ];
  const texts: readonly (readonly [Kind, Place])[] = [
    ['share', [...item, 'note']],
    ['review', ['comments', 0, 'text']],
    ['review', ['endorsements', 0, 'text']],
  ];
  const fixtures = (fields: typeof lines, characters: Readonly<Record<string, string>>) =>
    fields.flatMap(([kind, place]) =>
      Object.entries(characters).map(([name, character]) =>
        at(kind, `${name} in ${place.join('.')}`, place, `Ada${character}rotneM`),
      ),
    );
  return [...fixtures(lines, hiddenInLines), ...fixtures(texts, hiddenInAll)];
}

/** Invalid signatures: of weak keys, of another type, in a second form. */
function forged(kind: Kind, file: Buffer, key: SigningKey): Fixture[] {
  const envelope = JSON.parse(file.toString()) as Record<string, string>;
  const payload = Buffer.from(envelope['payload']!, 'base64');
  const made = (name: string, changes: object): Fixture => ({
    name: `${kind}: ${name}`,
    kind,
    bytes: Buffer.from(JSON.stringify({ ...envelope, ...changes })),
  });
  const signedAs = (prefix: string) =>
    key.sign(Buffer.concat([Buffer.from(prefix), payload])).toString('base64');
  const signature = Buffer.from(envelope['signature']!, 'base64');
  const other = kind === 'share' ? 'review' : 'share';
  return [
    ...weakKeys.map((weak) => {
      const raw = Buffer.from(weak, 'hex').toString('base64');
      // R is the identity and S is zero: valid for every message if the verifier does not check the key.
      const identity = Buffer.concat([Buffer.from([1]), Buffer.alloc(63)]).toString('base64');
      return made(`the key of small order ${weak.slice(0, 8)}…${weak.slice(-2)}`, {
        key: raw,
        signature: identity,
      });
    }),
    made('a second form of the signature', { signature: secondForm(signature).toString('base64') }),
    made('a signature over the payload alone', { signature: signedAs('') }),
    made('a signature of the other type', { signature: signedAs(`waymark/${other}/v1\0`) }),
    made('a signature of a report', { signature: signedAs('waymark/report/v1\0') }),
    made('a signature of version 99', { signature: signedAs(`waymark/${kind}/v99\0`) }),
    made('a signature without the NUL', { signature: signedAs(`waymark/${kind}/v1`) }),
    made('a signature by another key', {
      signature: sign(
        null,
        Buffer.concat([Buffer.from(`waymark/${kind}/v1\0`), payload]),
        anotherKey,
      ).toString('base64'),
    }),
  ];
}

// RFC 8410, 10.3: a publicly known key.
const anotherKey = createPrivateKey(
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n',
);

/** The points of small order, with either sign, and their encodings as y + p; see main/keys/public-key.ts. */
const weakKeys = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

/** The same signature with the group's order added to its scalar. */
function secondForm(signature: Buffer): Buffer {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const scalar = BigInt(`0x${Buffer.from(signature.subarray(32).toReversed()).toString('hex')}`) + order;
  const bytes = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex').toReversed();
  return Buffer.concat([signature.subarray(0, 32), bytes]);
}

export function sealed(key: SigningKey, kind: Kind, payload: unknown): Buffer {
  return sealText(key, kind, JSON.stringify(payload));
}

function sealText(key: SigningKey, kind: Kind, json: string): Buffer {
  return Buffer.from(seal(key, kind, Buffer.from(json)));
}

/** A payload in which one letter of a name is an invalid UTF-8 byte. */
function withBadByte(key: SigningKey, kind: Kind, json: string): Buffer {
  const payload = Buffer.from(json);
  payload[payload.indexOf('"name":"') + '"name":"'.length] = 0xff;
  return Buffer.from(seal(key, kind, payload));
}

/** A good review of a share. */
export function goodReview(mentor: SigningKey, share: SealedShare): Buffer {
  return sealed(mentor, 'review', someReview(share));
}
