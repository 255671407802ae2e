import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportStyle, reportTokens } from '../../../domain/report/style.ts';
import { root } from '../../support/apps.ts';

const colours = (css: string) =>
  new Map(
    [...css.matchAll(/--([a-z0-9-]+): (light-dark\([^;]*\));/g)].map(([, name, value]) => [name!, value!]),
  );

it('a standalone report has the same colours as in the window', () => {
  const window = colours(readFileSync(join(root, 'renderer/ui/tokens.css'), 'utf8'));
  const own = colours(reportTokens);
  expect(own.size).toBeGreaterThan(8);
  for (const [name, value] of own) expect([name, value]).toEqual([name, window.get(name)]);
  const used = [...reportStyle.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name!);
  expect(used.filter((name) => !own.has(name) && !['sans', 'serif'].includes(name))).toEqual([]);
});
