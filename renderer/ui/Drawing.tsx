import { createElement } from 'react';
import type { ReactNode } from 'react';
import type { Markup } from '../../domain/markup.ts';

/** Paints a drawing of `domain/charts`. It has a table behind it, so it is not read out. */
export function Drawing({ tree }: { tree: Markup }) {
  return paint({ ...tree, attrs: { ...tree.attrs, 'aria-hidden': 'true' } }, 0);
}

/** Paints a tree of elements as it stands. */
export function paint(node: Markup | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { class: className, ...attrs } = node.attrs;
  const props = Object.entries(attrs).map(([name, value]) => [propName(name), value]);
  return createElement(
    node.tag,
    { key, ...Object.fromEntries(props), ...(className === undefined ? {} : { className }) },
    ...node.children.map(paint),
  );
}

/** `fill-opacity` as React names it; `aria-hidden` stays. */
function propName(name: string): string {
  return name.startsWith('aria-')
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
