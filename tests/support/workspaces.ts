import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSample } from '../../main/workspace/sample.ts';
import { workspaceFiles } from '../../main/store/files.ts';
import { encodeCheckpoint } from '../../main/store/checkpoint.ts';
import { root, version } from './apps.ts';
import { bundledIndex } from './paths.ts';
import { marked, openStore, workspaceWith } from './stores.ts';
import { terminalOn } from './terminal.ts';

/**
 * Workspaces that are made once in each process and then copied, by name: the folder, and what making it
 * returned.
 */
const made = new Map<string, Promise<{ readonly folder: string; readonly value: string }>>();
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const folders: string[] = [];

/**
 * Fills a folder with a copy of a workspace that is made once in each process.
 * @returns what making it returned
 */
async function copyOf(name: string, folder: string, make: (at: string) => Promise<string>): Promise<string> {
  const once = async () => {
    const root = await mkdtemp(join(tmpdir(), 'waymark-fixture-'));
    folders.push(root);
    const at = join(root, 'workspace');
    return { folder: at, value: await make(at) };
  };
  const fixture = made.get(name) ?? once();
  made.set(name, fixture);
  const { folder: from, value } = await fixture;
  await mkdir(folder, { recursive: true });
  await cp(from, folder, { recursive: true, preserveTimestamps: true });
  return value;
}

/** Seven months on the bundled path: the sample learner. */
export async function learnersWorkspace(folder: string): Promise<void> {
  await copyOf('learner', folder, async (at) => {
    await makeSample(at, join(root, 'resources'), version);
    await rm(workspaceFiles(at).sample);
    return '';
  });
}

/** Everything before the first language is done: the next step depends on the choice. */
export async function choosingWorkspace(folder: string): Promise<void> {
  const { path, items } = bundledIndex();
  const languages = path.choices[0]!.skills;
  const before = [...items.values()].filter(
    ({ skill }) => skill.area === 'languages' && !languages.includes(skill.key),
  );
  const store = await openStore(folder);
  await store.commit(() => before.map(({ key }) => marked(key)));
  await store.close();
}

/**
 * The learner's workspace, with an imported review from a mentor.
 * @returns a newer review of the same share
 */
export function reviewedWorkspace(folder: string): Promise<string> {
  return copyOf('reviewed', folder, makeReviewed);
}

async function makeReviewed(folder: string): Promise<string> {
  const outside = await mkdtemp(join(tmpdir(), 'waymark-mentor-'));
  const [mentor, share] = [join(outside, 'workspace'), join(outside, 'robin.waymark')];
  const review = async (name: string, ...argv: readonly string[]) => {
    const file = join(outside, name);
    await terminalOn(mentor).waymark('review', share, '--out', file, '--as', 'Ada Mentor', ...argv);
    return file;
  };
  const comment = [
    '--comment',
    'whole=You are well on the way.\nNext time, bring the numbers of the load test.',
  ];
  const ask = ['--ask', 'postgresql/read-query-plan=Which node was the slow one, and how did you see it?'];
  const endorse = ['--endorse', 'sql-querying=I sat beside Robin and saw these queries being written.'];
  try {
    await learnersWorkspace(folder);
    await terminalOn(folder).waymark('share', '--out', share, '--with', 'notes,evidence,history,name');
    const first = await review(
      '1',
      ...comment,
      ...ask,
      ...endorse,
      '--endorse',
      'nodejs=Solid work.',
      '--rate',
      'postgresql=1',
      '--rate',
      'sql-querying=4',
    );
    await terminalOn(folder).waymark('import', first);
    await terminalOn(folder).waymark('mark', 'nodejs/event-loop-order', 'learning');
    return await readFile(
      await review('2', '--afresh', ...comment, '--rate', 'postgresql=2', '--rate', 'indexing=3', ...endorse),
      'utf8',
    );
  } finally {
    await rm(outside, { recursive: true, force: true });
  }
}

/**
 * The workspace of a mentor who opened a learner's share and has given one review.
 * @returns the share
 */
export function mentorsWorkspace(folder: string): Promise<string> {
  return copyOf('mentor', folder, makeMentors);
}

async function makeMentors(folder: string): Promise<string> {
  const outside = await mkdtemp(join(tmpdir(), 'waymark-learner-'));
  const [learner, share] = [join(outside, 'workspace'), join(outside, 'robin.waymark')];
  try {
    await learnersWorkspace(learner);
    await terminalOn(learner).waymark('share', '--out', share, '--with', 'notes,evidence,history,name');
    await terminalOn(folder).waymark(
      'review',
      share,
      '--out',
      join(outside, 'ada.waymark-review'),
      '--as',
      'Ada Mentor',
      '--rate',
      'postgresql=5',
    );
    return await readFile(share, 'utf8');
  } finally {
    await rm(outside, { recursive: true, force: true });
  }
}

/** `waymark.json` is damaged; its backup is good. */
export async function recoverableWorkspace(folder: string): Promise<void> {
  await learnersWorkspace(folder);
  const file = join(folder, 'waymark.json');
  const bytes = await readFile(file);
  bytes[100]! ^= 8;
  await writeFile(file, bytes);
}

/** `waymark.json` and every backup of it are damaged. */
export async function damagedWorkspace(folder: string): Promise<void> {
  await workspaceWith(folder, 5);
  for (const name of await readdir(join(folder, 'backups')))
    await writeFile(join(folder, 'backups', name), 'not a backup');
  await writeFile(join(folder, 'waymark.json'), '{"half": ');
}

/** Written by a future Waymark, 9.4.1. */
export async function newerWorkspace(folder: string): Promise<void> {
  await workspaceWith(folder, 3);
  const future = { seq: 3, clock: { time: 1, counter: 0 }, workspace: 'abcd1234', generation: 0, events: [] };
  await writeFile(
    join(folder, 'waymark.json'),
    Buffer.concat(await encodeCheckpoint(future, { format: 99, version: '9.4.1' })),
  );
}

/** A folder of bundled paths with the given path document; without one it is empty. */
export async function resourcesWith(folder: string, document?: string): Promise<string> {
  await mkdir(join(folder, 'paths'), { recursive: true });
  if (document !== undefined) await writeFile(join(folder, 'paths/backend-engineer.yaml'), document);
  return folder;
}
