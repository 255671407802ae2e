import { createElement } from 'react';
import type { ReactNode } from 'react';
import type { Markup } from '../../domain/base/markup.ts';

/** Renders a drawing of `domain/charts`. It is hidden from screen readers, which get the table behind it. */
export function Drawing({ tree }: { tree: Markup }) {
  return paint({ ...tree, attrs: { ...tree.attrs, 'aria-hidden': 'true' } }, 0);
}

/** Renders a tree of elements unchanged. */
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

/** The React name of an attribute such as `fill-opacity`; `aria-hidden` stays. */
function propName(name: string): string {
  return name.startsWith('aria-')
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
