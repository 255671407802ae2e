import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/apps.ts';

const folder = join(root, 'renderer');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
const read = (file: string) => readFileSync(file, 'utf8');

/** The classes of a style sheet. */
const classesIn = (css: string) => new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!));

/** The classes that a file uses, by the style sheet. */
function usesIn(file: string): readonly { readonly sheet: string; readonly used: readonly string[] }[] {
  const source = read(file);
  // Keys of messages look like uses of a class.
  const code = source.replaceAll(/'[^'\n]*'|`[^`]*`/g, "''");
  return [...source.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(([, name, sheet]) => ({
    sheet: join(dirname(file), sheet!),
    used: [...code.matchAll(new RegExp(`(?<![\\w./])${name}\\.(\\w+)`, 'g'))].map(([, used]) => used!),
  }));
}

describe('the style sheets', () => {
  it('have every class that is used', () => {
    const missing = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        usesIn(file).flatMap(({ sheet, used }) =>
          used.filter((name) => !classesIn(read(sheet)).has(name)).map((name) => `${file}: ${name}`),
        ),
      );
    expect(missing).toEqual([]);
  });
});
