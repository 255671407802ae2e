import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Output } from '../../contract/index.ts';
import { firstSkillContent, isContentHash } from '../../domain/formats/skill-content.ts';
import type { LearningPath, Skill } from '../../domain/path/schema.ts';
import { sha256 } from '../../main/keys/sha256.ts';
import { ask, openTestApp, root } from '../support/apps.ts';
import { bundledIndex } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const fixture = join(root, 'tests/fixtures/content-1.0.0');

interface Before {
  readonly progress: Output<'workspace:open'>['progress'];
  readonly received: Output<'reviews:received'>;
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
    expect({ [key(entry)]: now.get(key(entry)) }).toMatchObject({ [key(entry)]: entry[2] });
  const received = await ask(app, 'reviews:received', {});
  const said = ({ comments, endorsements, ...others }: Before['received']) => ({
    ...others,
    // The title of a comment's subject may have gained a name in brackets.
    comments: comments.map(({ title, ...comment }) => ({
      ...comment,
      title: title?.replace(/ \(.*\)$/, ''),
    })),
    endorsements: endorsements.map((endorsement) => ({ ...endorsement, current: null })),
  });
  // A later Waymark may say more of each.
  expect(said(received)).toMatchObject(said(before.received));
  await app.close();
});

it('an endorsement belongs to an earlier version only if the content of its skill has changed', async () => {
  const kept = join(fixture, 'workspace/paths');
  const file = (await readdir(kept)).find((name) => name.startsWith('backend-engineer-1.0.0'));
  const first = JSON.parse(await readFile(join(kept, file!), 'utf8')) as LearningPath;
  const now = bundledIndex();
  const told = { state: () => 'todo' as const, evidence: undefined };
  const words = ({ items }: Skill) =>
    items.map(({ id, text }) => `${id} ${text.replaceAll(/ ?\([^()]*\)/g, '')}`).toSorted();
  const alike = first.skills.filter((skill) => {
    const asks = words(now.skills.get(skill.key)!);
    const isSame = words(skill).join() === asks.join();
    const hash = sha256(firstSkillContent(skill, told));
    expect([skill.key, isContentHash(hash, now.skills.get(skill.key)!, told, sha256)]).toEqual([
      skill.key,
      isSame,
    ]);
    return isSame;
  });
  // Every skill has gained a first rung.
  expect(alike.map(({ key }) => key)).toEqual([]);
});
