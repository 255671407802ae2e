import { expect, it } from 'vitest';
import type { EventDraft } from '../../domain/progress/events.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { openStore } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const id = 'backend-engineer';
const choice = 'language';

it('a choice is one step of the history, part of the progress of its path, and can be undone', async () => {
  const folder = await temporaryFolder();
  const app = await openTestApp(folder);
  const decided = async () => {
    const { progress } = await ask(app, 'workspace:open', {});
    return progress.find(([slice, key]) => slice === 'paths' && key === id)?.[2];
  };
  const change = await ask(app, 'paths:decide', { id, choice, skills: ['python', 'ruby', 'python'] });
  expect(change).not.toBeNull();
  expect(await decided()).toMatchObject({ decided: { language: ['python', 'ruby'] } });
  expect(await ask(app, 'paths:decide', { id, choice, skills: ['python', 'ruby'] })).toBeNull();
  await ask(app, 'progress:undo', {});
  expect((await decided()) ?? { decided: {} }).toMatchObject({ decided: {} });
  await app.close();
  // The saved events can be read again.
  const again = await openTestApp(folder);
  expect(again.notices).toEqual([]);
  await again.close();
});

it.each([
  [{ id, choice: 'tea', skills: [] }, 'not-found'],
  [{ id, choice: 'constructor', skills: [] }, 'not-found'],
  [{ id, choice, skills: ['postgresql'] }, 'invalid-input'],
  [{ id: 'none', choice, skills: [] }, 'not-found'],
])('%j is refused', async (input, kind) => {
  const app = await openTestApp(await temporaryFolder());
  expect(await app.handle('paths:decide', input)).toMatchObject({ ok: false, error: { kind } });
  await app.close();
});

it('an event that could not be read back never reaches the disk', async () => {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  const unsound = { type: 'path.decided', path: id, choice, skills: ['python', 'python'] } as EventDraft;
  await expect(store.commit(() => [unsound])).rejects.toThrow('not as events are');
  await store.commit(() => [{ type: 'item.marked', item: 'java/one', state: 'done' }]);
  await store.close();
  const again = await openStore(folder);
  expect(again.notices).toEqual([]);
  expect(again.log.size).toBe(1);
  await again.close();
});
