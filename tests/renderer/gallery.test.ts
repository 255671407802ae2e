import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/apps.ts';

it('the gallery shows every component', () => {
  const all = readdirSync(join(root, 'renderer/ui'))
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => name.replace(/\.tsx$/, ''));
  const shown = readFileSync(join(root, 'renderer/gallery/pieces.tsx'), 'utf8');
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((name) => !new RegExp(`^  ${name}: `, 'm').test(shown))).toEqual([]);
});
