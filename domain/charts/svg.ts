/**
 * A drawing as a plain tree, painted by React in the window and as text in reports. Attributes are named as SVG
 * names them; colours and fonts are the custom properties of the look (`var(--moss)`), so that one drawing serves
 * light and dark paper.
 */
export interface SvgNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svg(tag: string, attrs: SvgNode['attrs'], ...children: SvgNode['children']): SvgNode {
  return { tag, attrs, children };
}
