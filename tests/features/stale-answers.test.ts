import { expect, it } from 'vitest';
import type { Input, RequestName } from '../../contract/index.ts';
import { requests } from '../../contract/index.ts';
import type { Entry } from '../../contract/entry.ts';
import type { Change } from '../../contract/progress.ts';
import { noWindow } from '../support/no-window.ts';
import { ask, openTestApp, record } from '../support/apps.ts';
import { everything } from '../support/reports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { reviewedWorkspace } from '../support/workspaces.ts';

type Query = { readonly [N in RequestName]: readonly [N, Input<N>] }[RequestName];

const item = 'postgresql/read-query-plan';
const path = 'backend-engineer';
const queries: readonly Query[] = [
  ['progress:history', {}],
  ['paths:list', {}],
  ['paths:available', {}],
  ['paths:search', { text: 'backpressure' }],
  ['paths:archived', {}],
  ['people:list', {}],
  ['backups:list', {}],
  ['reviews:sent', {}],
  ['reviews:received', {}],
  ['reviews:opinions', { subject: { item } }],
  ['mentor:list', {}],
  ['workspace:size', {}],
  ['reports:preview', { choice: everything, format: 'json' }],
];

it('every answer that a write changes is announced as stale, and every write declares what it changes', async () => {
  const folder = await temporaryFolder();
  const newer = Buffer.from(await reviewedWorkspace(folder)).toString('base64');
  const host = {
    ...noWindow,
    saveFile: async (name: string, make: () => Promise<Uint8Array>) => {
      await make();
      return name;
    },
  };
  const app = await openTestApp(folder, { host });
  const heard = record(app);
  const answers = async () => {
    const all = new Map<string, string>();
    for (const [name, input] of queries)
      // The time of a report differs each time.
      all.set(name, JSON.stringify(await ask(app, name, input)).replaceAll(/"at":"[^"]*"/g, ''));
    return all;
  };

  let before = await answers();
  async function afterWrite<N extends RequestName>(name: N, input: Input<N>) {
    heard.length = 0;
    const output = await ask(app, name, input);
    const after = await answers();
    const changed = queries.map(([query]) => query).filter((query) => after.get(query) !== before.get(query));
    const stale = heard.flatMap((event) =>
      event.name === 'answers:stale' ? (event.payload as { requests: string[] }).requests : [],
    );
    expect({ name, missed: changed.filter((query) => !stale.includes(query)) }).toEqual({ name, missed: [] });
    const { writes = [] }: Entry = requests[name];
    const slices = heard.flatMap((event) =>
      event.name === 'progress:changed' ? (event.payload as Change).changes.map(([slice]) => slice) : [],
    );
    expect(writes).toEqual(expect.arrayContaining(slices));
    before = after;
    return { output, stale };
  }

  const { stale } = await afterWrite('progress:mark', { item, state: 'learning' });
  expect(stale).toContain('progress:history');
  expect(stale).toContain('paths:list');
  expect(stale).not.toContain('backups:list');
  expect(stale).not.toContain('people:list');
  await afterWrite('progress:note', { item, text: 'Seen it scan.' });
  await afterWrite('progress:addEvidence', { subject: { skill: 'postgresql' }, title: 'Plan' });
  await afterWrite('progress:rate', { skill: 'postgresql', level: 4 });
  await afterWrite('progress:undo', {});
  await afterWrite('progress:redo', {});
  await afterWrite('paths:add', { id: 'api-platform-engineer' });
  await afterWrite('paths:choose', { id: 'api-platform-engineer' });
  await afterWrite('paths:choose', { id: path });
  await afterWrite('paths:decide', { id: path, choice: 'language', skills: ['java'] });
  await afterWrite('paths:remove', { id: 'api-platform-engineer' });
  await afterWrite('settings:change', { name: 'Robin' });
  await afterWrite('backups:make', {});
  const choice = { sections: [], notes: null, answersTo: null, without: [] };
  const { output } = await afterWrite('reviews:prepare', { path, choice });
  await afterWrite('reviews:save', { hash: output.hash });
  await afterWrite('reviews:import', { review: { bytes: newer }, shown: null, compared: null });
  const { comments } = await ask(app, 'reviews:received', {});
  const comment = comments[0]!.key;
  await afterWrite('reviews:answer', { comment, text: 'I will.' });
  await afterWrite('reviews:resolve', { comment, resolved: true });
  await afterWrite('reviews:plan', { comment, planned: true });
  const { people } = await ask(app, 'people:list', {});
  const person = people[0]!.key;
  await afterWrite('people:name', { person, name: 'Ada M.' });
  await afterWrite('people:compare', { person, compared: true });
  await app.close();
});

it('the first signed report makes the key of the workspace, and says so', async () => {
  const saveFile = async (name: string, make: () => Promise<Uint8Array>) => {
    await make();
    return name;
  };
  const app = await openTestApp(await temporaryFolder(), { host: { ...noWindow, saveFile } });
  expect((await ask(app, 'people:list', {})).own).toBeNull();
  const heard = record(app);
  const report = { choice: everything, format: 'html', paper: 'A4', language: 'en' } as const;
  await ask(app, 'reports:save', report);
  expect((await ask(app, 'people:list', {})).own).not.toBeNull();
  expect(heard).toContainEqual({
    name: 'answers:stale',
    payload: { requests: expect.arrayContaining(['people:list']) },
  });
  await app.close();
});
