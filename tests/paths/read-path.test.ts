import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { checkPathFile, readFirstPath, readLibrary } from '../../main/paths/read-path.ts';
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

const path = { ...samplePath(), title: 'Données' };
const checked = async (bytes: Buffer) => {
  const file = join(resources, 'own.yaml');
  await writeFile(file, bytes);
  return checkPathFile(file, resources);
};

it.each<[string, (text: string) => Buffer]>([
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with its mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16, as its mark says', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 the other way round', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('a path in %s is read', async (_, encode) => {
  const { parsed } = await checked(encode(JSON.stringify(path)));
  expect(parsed).toMatchObject({ ok: true, path: { title: 'Données' } });
});

it.each<[string, (text: string) => Buffer, string]>([
  ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le'), 'file.utf16'],
  ['Windows-1252', (text) => Buffer.from(text, 'latin1'), 'file.encoding'],
])('a path in %s is refused by name', async (_, encode, code) => {
  await expect(checked(encode(JSON.stringify(path)))).rejects.toMatchObject({
    problem: { message: { code, parameters: { file: join(resources, 'own.yaml') } } },
  });
});
