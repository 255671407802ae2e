import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longestPart } from '../../contract/file-kinds.ts';
import { largestExchange } from '../../domain/formats/envelope.ts';
import { makeShare } from '../../domain/reviews/make-share.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { App } from '../../main/app/app.ts';
import { archiveKinds, ReviewArchive } from '../../main/reviews/archive.ts';
import { openSealed, openShare } from '../../main/reviews/open-sealed.ts';
import { noWindow } from '../support/no-window.ts';
import { WorkspaceKey } from '../../main/keys/workspace-key.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { samplePath } from '../support/paths.ts';
import { eventsAt } from '../support/reports.ts';
import type { Happened } from '../support/reports.ts';
import { allOf, shareSource, someKey, someShare } from '../support/shares.ts';
import { fingerprint } from '../support/stores.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { learnersWorkspace } from '../support/workspaces.ts';
import { fixturesFor, goodReview, sealed } from './exchange-fixtures.ts';
import type { Fixture } from './exchange-fixtures.ts';

// Test names are needed before there is a workspace. The names and kinds do not depend on the keys.
const names = fixturesFor(someKey(), someKey()).map(({ name }) => name);

let outside: string;
/** The workspace that a window has open, and the one for the terminal. */
let folder: string;
let atTerminal: string;
let app: App;
let chosen: string;
let byName: ReadonlyMap<string, Fixture>;
let history: unknown;

const host = { ...noWindow, openFile: async () => chosen };

beforeAll(async () => {
  // `temporaryFolder` is removed after each test.
  outside = await mkdtemp(join(tmpdir(), 'waymark-hostile-'));
  folder = join(outside, 'window');
  atTerminal = join(outside, 'terminal');
  await learnersWorkspace(folder);
  await learnersWorkspace(atTerminal);
  const learner = await new WorkspaceKey(folder, nodeFileSystem).toSign();
  await cp(join(folder, 'keys'), join(atTerminal, 'keys'), { recursive: true });
  const sent = sealed(learner, 'share', someShare());
  for (const workspace of [folder, atTerminal])
    await new ReviewArchive(workspace).store('sent', openShare(sent).origin.hash, sent, Date.now());
  byName = new Map(fixturesFor(learner, someKey()).map((fixture) => [fixture.name, fixture]));
  app = await openTestApp(folder, { host });
  history = await terminalOn(atTerminal).json('history');
});
afterAll(async () => {
  await app.close();
  await rm(outside, { recursive: true, force: true });
});

/** The ways a file can come in. Each passes the file to main and fails if main refuses it. */
const ways = {
  async dialog({ kind, bytes }: Fixture) {
    chosen = join(outside, 'chosen');
    await writeFile(chosen, bytes);
    const { file } = (await ask(app, 'files:open', { kind }))!;
    await takeIn(kind, file);
  },
  async drop({ kind, bytes }: Fixture) {
    const drop = randomUUID();
    for (let start = 0; ; start += longestPart) {
      const isLast = start + longestPart >= bytes.length;
      const part = bytes.subarray(start, start + longestPart).toString('base64');
      const taken = await ask(app, 'files:drop', { drop, part, isFirst: start === 0, isLast });
      if (taken) return takeIn(kind, taken.file);
    }
  },
  async association({ kind, bytes }: Fixture) {
    const named = join(outside, `double-clicked.${archiveKinds[kind === 'review' ? 'received' : 'opened']}`);
    await writeFile(named, bytes);
    app.takeFile(named);
    const { file } = (await ask(app, 'files:next', {}))!;
    await takeIn(kind, file);
  },
  async terminal({ kind, bytes }: Fixture) {
    const file = join(outside, 'named');
    await writeFile(file, bytes);
    const { waymark } = terminalOn(atTerminal);
    const out = join(outside, 'out');
    const ran =
      kind === 'review'
        ? await waymark('import', file)
        : await waymark('review', file, '--out', out, '--as', 'Ada', '--comment', 'whole=x');
    if (ran.code !== 0) throw new Error(ran.err.join('\n'));
  },
  async verify({ bytes }: Fixture) {
    const file = join(outside, 'verified');
    await writeFile(file, bytes);
    const ran = await terminalOn(atTerminal).waymark('verify', file);
    if (ran.code !== 0) throw new Error(ran.err.join('\n'));
  },
} as const;

async function takeIn(kind: Fixture['kind'], file: string): Promise<void> {
  if (kind === 'review') await ask(app, 'reviews:import', { review: { file }, shown: null, compared: null });
  else await ask(app, 'mentor:open', { share: { file }, compared: null });
}

describe.each(names)('%s', (name) => {
  it('is refused with a reason, whichever way it comes in', async () => {
    const fixture = byName.get(name)!;
    const accepted: string[] = [];
    for (const [way, takes] of Object.entries(ways)) {
      if (way === 'verify' && fixture.isSound) continue;
      const reason = await takes(fixture).then(
        () => undefined,
        (failure: unknown) => String(failure),
      );
      if (reason === undefined || /internal|went wrong/.test(reason)) accepted.push(`${way}: ${reason}`);
    }
    expect(accepted).toEqual([]);
  });
});

describe('after all of them', () => {
  it('the workspaces contain nothing from them', async () => {
    expect(names.length).toBeGreaterThan(100);
    expect(await ask(app, 'mentor:list', {})).toEqual([]);
    expect(await ask(app, 'reviews:received', {})).toMatchObject({ reviews: [] });
    expect(await terminalOn(atTerminal).json('history')).toEqual(history);
    for (const workspace of [folder, atTerminal])
      expect(
        Object.keys(await fingerprint(workspace)).filter((name) => /exchange(?!\/sent)|tmp/.test(name)),
      ).toEqual([]);
  });
});

describe('every single bit of a file', () => {
  it.each(['share', 'review'] as const)(
    'of a %s makes it a different file when flipped (H4)',
    async (kind) => {
      const [learner, mentor] = [someKey(), someKey()];
      const share = sealed(learner, 'share', someShare());
      const file = kind === 'share' ? share : goodReview(mentor, openShare(share));
      const accepted: number[] = [];
      for (let bit = 0; bit < file.length * 8; bit++) {
        file[bit >> 3]! ^= 1 << (bit & 7);
        if (openSealed(file).ok) accepted.push(bit);
        file[bit >> 3]! ^= 1 << (bit & 7);
      }
      expect(accepted).toEqual([]);
      expect(openSealed(file).ok).toBe(true);
    },
  );
});

describe('a large file', () => {
  /** A share with this many pieces of evidence, 2.3 KB each. */
  function shareOf(pieces: number): Buffer {
    const items = [...indexPath(samplePath()).items.keys()];
    const events = Array.from({ length: pieces }, (_, i): Happened => [
      '2026-11-11T10:00Z',
      {
        type: 'evidence.added',
        subject: { item: items[i % items.length]! },
        title: 'e'.repeat(300),
        url: `https://example.org/${'u'.repeat(1900)}`,
      },
    ]);
    const log = new ProgressLog(eventsAt(...events));
    return sealed(someKey(), 'share', makeShare(shareSource({ log }), allOf));
  }

  it('of 16 MB is opened, and a larger one is refused before it is read', () => {
    const large = shareOf(5500);
    expect(large.length).toBeGreaterThan(largestExchange * 0.97);
    expect(large.length).toBeLessThanOrEqual(largestExchange);
    expect(openSealed(large)).toMatchObject({ ok: true });
    expect(openSealed(shareOf(5700))).toMatchObject({ ok: false, refusal: { kind: 'too-large' } });
  });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it('is refused at once: a folder, a pipe, a link to a device, a dangling name', async () => {
    const place = await temporaryFolder();
    await mkdir(join(place, 'folder'));
    execFileSync('mkfifo', [join(place, 'pipe')]);
    await symlink('/dev/zero', join(place, 'device'));
    await symlink(join(place, 'nowhere'), join(place, 'link'));
    const { waymark } = terminalOn(atTerminal);
    for (const name of ['folder', 'pipe', 'device', 'link', 'missing', 'CON', '']) {
      const file = join(place, name);
      expect([name, (await waymark('import', file)).code]).toEqual([name, 1]);
      expect([name, (await waymark('verify', file)).code]).toEqual([name, 1]);
    }
  });
});
