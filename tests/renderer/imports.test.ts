import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/apps.ts';

const imports = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\bfrom\s+)?['"]([^'"]+)['"]/gm;

/**
 * The packages that a file loads directly or through others, each with a file that imports it. Type imports
 * load nothing.
 */
function packagesOf(file: string, seen = new Set<string>()): Map<string, string> {
  const found = new Map<string, string>();
  if (seen.has(file) || !/\.tsx?$/.test(file)) return found;
  seen.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(imports)) {
    const target = join(dirname(file), name!);
    if (!name!.startsWith('.')) found.set(name!, relative(root, file));
    else if (existsSync(target)) for (const [other, by] of packagesOf(target, seen)) found.set(other, by);
  }
  return found;
}

it('the window loads neither the schemas nor the document parser: they would make it a seventh larger', () => {
  const found = packagesOf(join(root, 'renderer/main.tsx'));
  expect([...found.keys()]).toContain('react');
  expect([...found].filter(([name]) => /^(?:zod|yaml|node:.*)$/.test(name))).toEqual([]);
});
