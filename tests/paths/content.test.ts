import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Output } from '../../domain/contract/index.ts';
import { ask, openTestApp, root } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const fixture = join(root, 'tests/fixtures/content-1.0.0');

interface Before {
  readonly progress: Output<'workspace:open'>['progress'];
  readonly received: Output<'sharing:received'>;
}

it('a workspace of the first content keeps every tick, note, rating, endorsement and piece of evidence', async () => {
  const before = JSON.parse(await readFile(join(fixture, 'progress.json'), 'utf8')) as Before;
  const folder = await temporaryFolder();
  await cp(join(fixture, 'workspace'), folder, { recursive: true });
  const app = await openTestApp(folder);
  const { progress, notices } = await ask(app, 'workspace:open', {});
  expect(notices).toEqual([]);
  const key = ([slice, name]: (typeof progress)[number]) => `${slice} ${name}`;
  const now = new Map(progress.map((entry) => [key(entry), entry[2]]));
  expect(before.progress.length).toBeGreaterThan(500);
  for (const entry of before.progress)
    expect([key(entry), now.get(key(entry))]).toEqual([key(entry), entry[2]]);
  expect(await ask(app, 'sharing:received', {})).toEqual(before.received);
  await app.close();
});
