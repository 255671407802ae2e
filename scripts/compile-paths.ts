// Part of the build: writes the bundled paths as JSON into out/paths; see main/paths/compiled-path.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compiledFile } from '../main/paths/compiled-path.ts';
import { compilePaths } from '../main/paths/read-path.ts';

const resources = join(import.meta.dirname, '../resources');
for (const [id, text] of await compilePaths(resources)) {
  const file = compiledFile(resources, id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
