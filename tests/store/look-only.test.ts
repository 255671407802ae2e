import { expect, test } from 'vitest';
import { errorCode } from '../../main/store/file-system.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { nodeError } from '../support/node-error.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { refusingWrites } from '../support/write-protected.ts';

const item = 'postgresql/read-query-plan';

test.each([
  ['ENOSPC', 'disk.readOnlyFull'],
  ['EDQUOT', 'disk.readOnlyFull'],
  ['ESTALE', 'disk.readOnlyGone'],
  ['EROFS', 'disk.readOnlyFolder'],
  ['EACCES', 'disk.readOnlyFolder'],
] as const)('a workspace where every write ends in %s opens to be looked at', async (name, told) => {
  const folder = await temporaryFolder();
  const before = await openTestApp(folder);
  await ask(before, 'progress:mark', { item, state: 'done' });
  await before.close();
  const app = await openTestApp(folder, { fs: refusingWrites(name) });
  const { readOnly, progress } = await ask(app, 'workspace:open', {});
  expect(readOnly).toMatchObject({ code: told });
  expect(progress).toHaveLength(1);
  await expect(ask(app, 'progress:mark', { item, state: 'learning' })).rejects.toMatchObject({
    problem: { kind: 'disk', message: { code: told } },
  });
  await app.close();
});

test.each(['ENOSPC', 'EDQUOT', 'ESTALE'] as const)('%s is known by its name or by its number', (name) => {
  expect(errorCode(nodeError(name))).toBe(name);
});

test('an unknown error number keeps the code from Node', () => {
  const strange = Object.assign(new Error('?'), { code: 'Unknown system error -9999', errno: -9999 });
  expect(errorCode(strange)).toBe('Unknown system error -9999');
});
