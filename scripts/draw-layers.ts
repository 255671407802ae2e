// npm run layers: draws which room imports which into docs/architecture.md. A test fails if the drawing is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import config, { rooms } from '../.dependency-cruiser.mjs';

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs/architecture.md');
const [begin, end] = ['<!-- layers: drawn by `npm run layers` -->', '<!-- end of layers -->'];

type Arrows = Map<string, Set<string>>;

/** The architecture page with the drawing of today. */
export async function drawnPage(): Promise<string> {
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < 0) throw new Error(`${page} has no place for the layers.`);
  return `${text.slice(0, before + begin.length)}\n\n${await drawing()}\n\n${text.slice(after)}`;
}

async function drawing(): Promise<string> {
  const { output } = await cruise(['domain', 'contract', 'main', 'preload', 'renderer'], {
    ...config.options,
    baseDir: root,
    ruleSet: {},
  } as Parameters<typeof cruise>[1]);
  const all = arrowsIn(output as ICruiseResult, (file) => file.split('/')[0]!);
  const within = (layer: string) =>
    arrowsIn(
      output as ICruiseResult,
      (file) => Object.keys(rooms).find((room) => file.startsWith(`${room}/`)),
      layer,
    );
  return [
    graph('The layers', all),
    ...['domain', 'main', 'renderer'].map((layer) => graph(`The rooms of \`${layer}\``, within(layer))),
  ].join('\n\n');
}

/** Which groups of files import which. @param layer leaves out all files beyond it */
function arrowsIn(
  { modules }: ICruiseResult,
  groupOf: (file: string) => string | undefined,
  layer = '',
): Arrows {
  const arrows: Arrows = new Map();
  const groupIn = (file: string) => (file.startsWith(layer) ? groupOf(file) : undefined);
  for (const { source, dependencies } of modules) {
    const from = groupIn(source);
    if (from === undefined) continue;
    const targets = arrows.get(from) ?? new Set();
    for (const { resolved, dependencyTypes } of dependencies) {
      const to = dependencyTypes.includes('local') ? groupIn(resolved) : undefined;
      if (to !== undefined && to !== from) targets.add(to);
    }
    arrows.set(from, targets);
  }
  return arrows;
}

/** A Mermaid graph without the arrows that follow from others: if a imports b and b imports c, then a may import c. */
function graph(title: string, arrows: Arrows): string {
  const name = (group: string) => group.slice(group.indexOf('/') + 1);
  const lines = [...arrows].toSorted(byName).flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reaches(arrows, other, to)))
      .toSorted()
      .map((to) => `  ${name(from)} --> ${name(to)}`),
  );
  return `**${title}.** An arrow leads to what is imported; arrows that follow from others are left out.\n\n\`\`\`mermaid\ngraph TD\n${lines.join('\n')}\n\`\`\``;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function reaches(arrows: Arrows, from: string, to: string): boolean {
  return [...(arrows.get(from) ?? [])].some((next) => next === to || reaches(arrows, next, to));
}

if (import.meta.main) writeFileSync(page, await drawnPage());
