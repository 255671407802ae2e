import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Licence } from '../../contract/workspace.ts';

/**
 * The licences of Waymark and of its parts: Waymark first, the others by name.
 * @param resources the folder of the bundled learning paths; the build is beside it
 */
export async function readLicences(resources: string): Promise<Licence[]> {
  const root = dirname(resources);
  const [own, fonts, ...bundled] = await Promise.all([
    readFile(join(root, 'LICENSE'), 'utf8'),
    readFile(join(resources, 'fonts', 'LICENSE.txt'), 'utf8'),
    bundledInto(join(root, 'out', 'main')),
    bundledInto(join(root, 'out', 'renderer')),
  ]);
  const byName = new Map(bundled.flat().map((one) => [one.name, one]));
  return [
    { name: 'Waymark', licence: 'MIT', text: own },
    { name: 'Inter, Source Serif 4', licence: 'OFL-1.1', text: fonts },
    ...[...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  ];
}

/**
 * The licences that the build wrote beside a bundle (electron.vite.config.ts); none if Waymark runs from its source.
 */
async function bundledInto(folder: string): Promise<Licence[]> {
  const written = await readFile(join(folder, 'licences.json'), 'utf8').catch(() => '[]');
  const packages = JSON.parse(written) as {
    readonly name: string;
    readonly version: string;
    readonly identifier?: string;
    readonly text?: string;
  }[];
  return packages.map(({ name, version, identifier = '', text = '' }) => ({
    name: `${name} ${version}`,
    licence: identifier,
    text,
  }));
}
