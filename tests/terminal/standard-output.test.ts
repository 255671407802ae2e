import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openReview, openShare } from '../../main/reviews/open-sealed.ts';
import { root } from '../support/apps.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { learnersWorkspace, mentorsWorkspace } from '../support/workspaces.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  await learnersWorkspace(folder);
});

describe('a file saved to -', () => {
  it('is on standard output: a share, as it is kept', async () => {
    const { code, bytes, out } = await terminalOn(folder).waymark('share', '--out', '-');
    expect([code, out]).toEqual([0, '']);
    const { hash } = openShare(bytes).origin;
    const [kept] = await readdir(join(folder, 'exchange/sent'));
    expect(kept).toContain(hash);
    expect(await readFile(join(folder, 'exchange/sent', kept!))).toEqual(bytes);
  });

  it('is on standard output: a review, the protected key, the agenda', async () => {
    const mentor = await temporaryFolder();
    await mentorsWorkspace(mentor);
    const shared = join(await temporaryFolder(), 'robin.waymark');
    await terminalOn(folder).waymark('share', '--out', shared);
    const review = ['review', shared, '--out', '-', '--as', 'Ada', '--comment', 'whole=Good.'];
    expect(openReview((await terminalOn(mentor).waymark(...review)).bytes).content.comments).toHaveLength(1);
    const { bytes: key } = await terminalOn(folder).withPassphrase(
      'four words and more',
      'key',
      'export',
      '-',
    );
    expect(JSON.parse(key.toString())).toHaveProperty('sealed');
    const { bytes: agenda } = await terminalOn(folder).waymark('agenda', '--out', '-');
    expect(agenda.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is refused beside --json, and nothing is kept as sent', async () => {
    const { code, out, err } = await terminalOn(folder).waymark('share', '--out', '-', '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err[0]).toContain('give a file name');
    expect(await readdir(folder)).not.toContain('exchange');
  });
});

describe.skipIf(!existsSync('/dev/full'))('standard output on a full disk', () => {
  it.each([['list'], ['report', '--format', 'html', '--out', '-']])(
    'is an error, not a success: %s',
    (...argv) => {
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, 'main/terminal.ts'), ...argv, '--workspace', folder],
        { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'], encoding: 'utf8', timeout: 60_000 },
      );
      expect(status).toBe(1);
      expect(stderr).toMatch(/^waymark: .+\n$/);
    },
  );
});
