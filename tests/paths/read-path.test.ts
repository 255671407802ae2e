import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readFirstPath, readLibrary } from '../../main/paths/read-path.ts';
import { samplePath } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { resourcesWith } from '../support/workspaces.ts';

const skills = samplePath().skills.map(({ key, title, why, items }) => ({
  key,
  title,
  why,
  items: items.map(({ id, text, hours }) => ({ id, text, hours })),
}));
const [java] = skills;
const named = {
  ...samplePath(),
  choices: [],
  skills: [{ key: 'java', area: 'data', required: true, prerequisites: [], responsibilities: ['logic'] }],
};
let resources: string;

beforeEach(async () => {
  resources = await resourcesWith(await temporaryFolder(), JSON.stringify(named));
  await mkdir(join(resources, 'skills'));
});

const library = (name: string, text: string) => writeFile(join(resources, 'skills', name), text);

it('puts the skills of the library into a path that names them', async () => {
  await library('languages.yaml', JSON.stringify({ skills }));
  const path = await readFirstPath(resources);
  expect(path.skills.map(({ key, items }) => [key, items.length])).toEqual([['java', 2]]);
});

it('names the file of the library at fault where a path cannot be read for it', async () => {
  await library('languages.yaml', 'skills:\n  - key: java\n');
  const file = join(resources, 'skills', 'languages.yaml');
  await expect(readFirstPath(resources)).rejects.toMatchObject({
    problem: {
      kind: 'damaged',
      detail: { faults: expect.arrayContaining([expect.objectContaining({ file, line: 2 })]) },
    },
  });
});

it('finds a skill that stands in two files', async () => {
  await library('a.yaml', JSON.stringify({ skills: [java] }));
  await library('b.yaml', JSON.stringify({ skills: [java] }));
  const { faults } = await readLibrary(resources);
  expect(faults).toMatchObject([{ file: join(resources, 'skills', 'b.yaml'), at: 'skills[0].key' }]);
});
