import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { samplePath } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalOn } from '../support/terminal.ts';

let folder: string;
let waymark: ReturnType<typeof terminalOn>['waymark'];
let json: ReturnType<typeof terminalOn>['json'];

beforeEach(async () => {
  folder = await temporaryFolder();
  ({ waymark, json } = terminalOn(folder));
});

describe('the paths of a workspace', () => {
  const platform = 'api-platform-engineer';

  it('are listed, added, used and removed; one tick counts in both', async () => {
    const { title, version: first } = (await json('status')).path;
    const backend = { id: 'backend-engineer', title, version: first, done: 0 };
    expect(await json('path', 'list')).toEqual([
      { ...backend, chosen: true, required: (await json('status')).required },
    ]);
    expect(await json('path', 'add', platform)).toEqual({ path: platform, changed: true, unlikeBundled: [] });
    const [http] = await json('list', '--text', 'http/');
    expect((await waymark('mark', http.key, 'done')).code).toBe(0);
    expect(await json('path', 'list')).toMatchObject([
      { ...backend, done: 1, chosen: true },
      { id: platform, done: 1, chosen: false },
    ]);
    expect((await json('status', '--path', platform)).done).toBe(1);
    expect(await json('list', '--path', platform, '--state', 'done')).toMatchObject([{ key: http.key }]);
    expect((await json('path', 'use', platform)).changed).toBe(true);
    expect((await json('status')).path.id).toBe(platform);
    await waymark('path', 'remove', platform);
    expect((await json('path', 'list')).map(({ id }: { id: string }) => id)).toEqual(['backend-engineer']);
  });

  it('take a document from a file; a faulty one is refused with its line', async () => {
    const file = join(folder, 'own.yaml');
    await writeFile(file, JSON.stringify({ ...samplePath(), id: 'own' }));
    expect((await waymark('path', 'add', file)).code).toBe(0);
    expect((await waymark('path', 'add', file)).out).toContain('already');
    await writeFile(file, JSON.stringify({ ...samplePath(), id: 'own', areas: [] }, null, 2));
    const refused = await waymark('path', 'add', file);
    expect([refused.code, refused.err[0]]).toEqual([1, expect.stringMatching(/not a valid.*line \d+/)]);
    expect((await waymark('path', 'add', join(folder, 'none.yaml'))).code).toBe(1);
  });

  it('list the items with progress that no path contains any more', async () => {
    expect((await waymark('list', '--archived')).out).toBe('0 archived items');
    const file = join(folder, 'own.yaml');
    await writeFile(file, JSON.stringify({ ...samplePath(), id: 'own' }));
    await waymark('path', 'add', file);
    await waymark('mark', 'extra/one', 'done');
    await waymark('path', 'remove', 'own');
    expect(await json('list', '--archived')).toMatchObject([
      { key: 'extra/one', text: 'Show that one can be done', skill: 'extra', state: 'done' },
    ]);
    expect((await waymark('list', '--archived')).out).toContain('1 archived item');
  });

  it('are named if a requested path does not exist', async () => {
    const { code, err } = await waymark('status', '--path', 'astronaut');
    expect([code, err[0]]).toEqual([1, expect.stringContaining('astronaut')]);
    expect((await waymark('path', 'use')).code).toBe(2);
    expect((await waymark('path', 'fly', 'x')).code).toBe(2);
  });
});
