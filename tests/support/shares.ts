import { createHash, randomBytes } from 'node:crypto';
import { makeShare } from '../../domain/reviews/make-share.ts';
import type { ShareSource } from '../../domain/reviews/make-share.ts';
import type { Share } from '../../domain/formats/share.ts';
import { shareSections } from '../../domain/formats/share-sections.ts';
import type { ShareChoice } from '../../domain/formats/share-sections.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { sha256 } from '../../main/keys/sha256.ts';
import { signingKeyFrom } from '../../main/keys/signing-key.ts';
import type { SigningKey } from '../../main/keys/signing-key.ts';
import { defaultSettings, recheckRule } from '../../domain/settings/settings.ts';
import { samplePath } from './paths.ts';
import { eventsAt, mark } from './reports.ts';

/** Everything that a share can contain. */
export const allOf: ShareChoice = {
  sections: [...shareSections],
  notes: null,
  answersTo: null,
  without: [],
};

/** Everything that a share of version 4 could contain. */
export const allOf4: ShareChoice = {
  ...allOf,
  sections: shareSections.filter((section) => !['freshness', 'plan', 'forecast'].includes(section)),
};

/** The states and self-ratings only. */
export const bare: ShareChoice = { sections: [], notes: null, answersTo: null, without: [] };

/** A key that is saved nowhere. */
export const someKey = (): SigningKey => signingKeyFrom(randomBytes(32));

/** Two weeks of work on the small path. */
export const sharedEvents = eventsAt(
  ['2026-11-02T10:00Z', mark('sql/one', 'learning')],
  ['2026-11-04T10:00Z', mark('sql/one', 'done')],
  ['2026-11-05T10:00Z', { type: 'item.noted', item: 'sql/one', text: 'Keep this\nto myself.' }],
  ['2026-11-06T10:00Z', mark('sql/two', 'skipped', 'The team has no use for it.')],
  ['2026-11-07T10:00Z', mark('java/one', 'done')],
  ['2026-11-08T10:00Z', 'undo'],
  ['2026-11-09T10:00Z', { type: 'skill.rated', skill: 'sql', level: 2 }],
  ['2026-11-10T10:00Z', { type: 'skill.rated', skill: 'sql', level: 3 }],
  [
    '2026-11-11T10:00Z',
    {
      type: 'evidence.added',
      subject: { item: 'sql/one' },
      title: 'The query',
      url: 'https://example.org/query',
    },
  ],
  ['2026-11-12T10:00Z', { type: 'evidence.added', subject: { skill: 'sql' }, title: 'A talk' }],
  ['2026-11-13T10:00Z', { type: 'item.noted', item: 'ruby/one', text: 'Another note' }],
);

/** A file that is evidence, and its bytes in Base64. */
export const sharedFile = {
  hash: createHash('sha256').update('A plan.').digest('hex'),
  name: 'plan.txt',
  bytes: 7,
};
export const sharedBytes = new Map([[sharedFile.hash, Buffer.from('A plan.').toString('base64')]]);

/** The source of a share of the small path, on 27 November 2026. */
export function shareSource(more: Partial<ShareSource> = {}): ShareSource {
  return {
    index: indexPath(samplePath()),
    log: new ProgressLog(sharedEvents),
    name: 'Robin Example',
    now: Date.parse('2026-11-27T12:00:00Z'),
    waymark: '0.1.0',
    sha256,
    recheckRule: recheckRule(defaultSettings),
    ...more,
  };
}

export const someShare = (choice: ShareChoice = allOf): Share => makeShare(shareSource(), choice);

/** The same, with everything that an item can have. */
export function fullShare(choice: ShareChoice = allOf): Share {
  const path = samplePath();
  Object.assign(path.skills[2]!.items[0]!, {
    text: 'Show that one can be done (SELECT)',
    level: 'foundational',
    aliases: ['query'],
    expect: ['It returns one row.'],
    alone: 'Look at it again a week later.',
    materials: [{ title: 'Some rows', file: 'sql/some-rows.csv' }],
    resources: [{ title: 'A manual', url: 'https://example.org/manual' }],
  });
  return makeShare(shareSource({ index: indexPath(path) }), choice);
}

type Place = readonly (string | number)[];

/** As a value: removes the property or element. */
export const gone = Symbol('gone');

/** A copy with one value replaced, regardless of its type; `gone` removes it. */
export function withAt(document: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(document))
    return document.toSpliced(step as number, 1, withAt(document[step as number], rest, value));
  const fields = document as Record<string, unknown>;
  const entries = Object.entries(fields).filter(([name]) => name !== step || value !== gone);
  if (value === gone && rest.length === 0) return Object.fromEntries(entries);
  const changed = withAt(Object.hasOwn(fields, step) ? fields[step] : undefined, rest, value);
  const isThere = entries.some(([name]) => name === step);
  return Object.fromEntries(
    isThere
      ? entries.map(([name, old]) => [name, name === step ? changed : old])
      : [...entries, [step, changed]],
  );
}

/** A file with one letter of its signature changed. */
export function flipped(file: string): string {
  const at = file.length - 40;
  return `${file.slice(0, at)}${file[at] === 'A' ? 'B' : 'A'}${file.slice(at + 1)}`;
}
