import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openShare } from '../../main/reviews/open-sealed.ts';
import { fingerprint } from '../support/stores.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { learnersWorkspace } from '../support/workspaces.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(await temporaryFolder(), 'robin.waymark');
  await learnersWorkspace(folder);
});

const share = (...argv: readonly string[]) => terminalOn(folder).waymark('share', '--out', file, ...argv);
const verify = () => terminalOn(folder).json('verify', file);
const shared = async () => openShare(await readFile(file)).content;

describe('waymark share', () => {
  it('writes a signed share with the path, the progress and nothing that was not requested', async () => {
    expect(await share()).toMatchObject({
      code: 0,
      err: [],
      out: expect.stringMatching(
        /It holds:\n {2}The path .*\n[^]*Not included: notes, reasons, evidence, files, the history, answers to mentors, what fades, the plan, hours done and forecast,? and the name\./,
      ),
    });
    const content = await shared();
    expect(content).toMatchObject({
      learner: { name: null },
      sections: [],
      path: { id: 'backend-engineer' },
    });
    expect(content.skills).toHaveLength(content.path.skills.length);
    expect(JSON.stringify(content)).not.toContain('awk with a counter');
  });

  it('includes more sections on request', async () => {
    await share('--with', 'notes,evidence,history,name', '--without', 'postgresql');
    const content = await shared();
    expect(content).toMatchObject({
      learner: { name: 'Robin Example' },
      sections: ['notes', 'evidence', 'history', 'name'],
    });
    expect(JSON.stringify(content.skills)).toContain('awk with a counter');
    expect(content.skills.map(({ skill }) => skill)).not.toContain('postgresql');
  });

  it('refuses files without their evidence', async () => {
    expect(await share('--with', 'files')).toMatchObject({
      code: 2,
      err: [expect.stringContaining('it needs --with evidence,files')],
    });
    expect(await share('--with', 'evidence,files')).toMatchObject({ code: 0 });
    expect((await shared()).sections).toEqual(['evidence', 'files']);
  });

  it('archives the file unchanged in the workspace, and changes nothing else there', async () => {
    const before = await fingerprint(folder);
    const { json } = terminalOn(folder);
    const made = await json('share', '--out', file);
    const [kept] = await readdir(join(folder, 'exchange/sent'));
    expect(kept).toMatch(new RegExp(`-${made.share}\\.waymark$`));
    expect(await readFile(join(folder, 'exchange/sent', kept!))).toEqual(await readFile(file));
    const after = Object.keys(await fingerprint(folder)).filter((name) => !(name in before));
    expect(after.toSorted()).toEqual([
      `exchange/sent/${kept}`,
      'keys/signing-key.pem',
      'keys/signing-key.pub',
    ]);
  });

  it('refuses an unknown section, an unknown skill, and a missing --out', async () => {
    for (const wrong of [
      ['--with', 'secrets'],
      ['--without', 'cobol'],
    ])
      expect(await share(...wrong)).toMatchObject({ code: 2 });
    expect(await terminalOn(folder).waymark('share')).toMatchObject({ code: 2 });
  });

  it('says so if there is no key to sign with', async () => {
    await share();
    await writeFile(join(folder, 'keys/signing-key.pem'), 'no key');
    expect(await share()).toMatchObject({ code: 1, err: [expect.stringContaining('signing key')] });
  });
});

describe('waymark verify', () => {
  it('says what the signature of a share proves', async () => {
    const { fingerprint: key } = JSON.parse((await share('--json')).out);
    expect(await verify()).toMatchObject({
      ok: true,
      type: 'share',
      fingerprint: key,
      reason: expect.stringContaining(key),
    });
    const text = await terminalOn(folder).waymark('verify', file);
    expect(text.out).toContain('does not prove who the holder is');
  });

  it('refuses a share with one changed bit, and exits with 1', async () => {
    await share();
    const bytes = await readFile(file);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(file, bytes);
    expect(await terminalOn(folder).waymark('verify', file, '--json')).toMatchObject({ code: 1 });
    expect(await verify()).toMatchObject({ ok: false, fingerprint: null });
  });
});
