import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The paths of the built window and the bundled resources, and the version of Waymark. */
export interface Project {
  readonly assetsFolder: string;
  readonly preloadFile: string;
  readonly resources: string;
  readonly version: string;
}

/** Finds the project that contains `here`: the source and the bundle are at different depths in it. */
export async function findProject(here: string = import.meta.dirname): Promise<Project> {
  let root = here;
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    assetsFolder: join(root, 'out', 'renderer'),
    preloadFile: join(root, 'out', 'preload', 'index.cjs'),
    resources: join(root, 'resources'),
    version,
  };
}
