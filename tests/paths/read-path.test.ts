import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compiledFile } from '../../main/paths/compiled-path.ts';
import { checkPathFile, compilePaths, readFirstPath, readLibrary } from '../../main/paths/read-path.ts';
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

it('adds the skills of the library to a path that names them', async () => {
  for (const skill of skills) await library(`${skill.key}.yaml`, JSON.stringify(skill));
  const path = await readFirstPath(resources);
  expect(path.skills.map(({ key, items }) => [key, items.length])).toEqual([['java', 2]]);
});

it('names the library file that makes a path unreadable', async () => {
  await library('java.yaml', 'key: java\ntitle: 7\n');
  const file = join(resources, 'skills', 'java.yaml');
  await expect(readFirstPath(resources)).rejects.toMatchObject({
    problem: {
      kind: 'damaged',
      detail: { faults: expect.arrayContaining([expect.objectContaining({ file, line: 2 })]) },
    },
  });
});

it('reports a skill whose key differs from its file name', async () => {
  await library('kotlin.yaml', JSON.stringify(java));
  const { faults } = await readLibrary(resources);
  expect(faults).toMatchObject([{ file: join(resources, 'skills', 'kotlin.yaml'), at: 'key' }]);
});

describe('a compiled path', () => {
  const compile = async () => {
    await library('java.yaml', JSON.stringify(java));
    const file = compiledFile(resources, 'backend-engineer');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, (await compilePaths(resources)).get('backend-engineer')!);
    return file;
  };

  it('is read instead of its sources', async () => {
    const file = await compile();
    const plain = await readFirstPath(resources);
    const marked = (await readFile(file, 'utf8')).replace('"title":"Sample"', '"title":"Compiled"');
    await writeFile(file, marked);
    expect(await readFirstPath(resources)).toEqual({ ...plain, title: 'Compiled' });
  });

  it.each(['', 'null', '{"sources":"', '\0\0\0', '[]'])(
    'that is damaged (%j) is read from its sources',
    async (damaged) => {
      await writeFile(await compile(), damaged);
      expect((await readFirstPath(resources)).title).toBe('Sample');
    },
  );

  it.each<[string, () => Promise<void>]>([
    [
      'the path has changed',
      () =>
        writeFile(join(resources, 'paths/backend-engineer.yaml'), JSON.stringify({ ...named, title: 'New' })),
    ],
    ['a skill has changed', () => library('java.yaml', JSON.stringify({ ...java, title: 'New' }))],
    ['a skill has come', () => library('kotlin.yaml', JSON.stringify({ ...java, key: 'kotlin' }))],
  ])('is not used if %s', async (_, change) => {
    const file = await compile();
    await writeFile(file, (await readFile(file, 'utf8')).replace('"title":"Sample"', '"title":"Compiled"'));
    expect((await readFirstPath(resources)).title).toBe('Compiled');
    await change();
    expect((await readFirstPath(resources)).title).not.toBe('Compiled');
  });
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
