/**
 * A drawing or document as a plain tree of SVG or HTML elements. React renders it in the window; reports
 * write it as text. Attributes have the names used in files. Colours and fonts are custom properties
 * (`var(--moss)`), so that one tree works on light and dark paper.
 */
export interface Markup {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (Markup | string)[];
}

export function element(tag: string, attrs: Markup['attrs'], ...children: Markup['children']): Markup {
  return { tag, attrs, children };
}

/** Writes a tree as text. Texts and attribute values are escaped; tags and attribute names are trusted. */
export function markupText(node: Markup | string): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join('');
}

function write(node: Markup | string, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escapeMarkup(node));
    return;
  }
  parts.push('<', node.tag);
  for (const [name, value] of Object.entries(node.attrs))
    parts.push(' ', name, '="', escapeMarkup(String(value)), '"');
  parts.push('>');
  // The only void element in use.
  if (node.tag === 'meta') return;
  for (const child of node.children) write(child, parts);
  parts.push('</', node.tag, '>');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for use in markup. */
function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => entities[letter]!);
}
