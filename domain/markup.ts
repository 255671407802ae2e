/**
 * A drawing or a document as a plain tree of SVG or HTML elements, painted by React in the window and written as text in
 * reports. Attributes are named as in the file; colours and fonts are the custom properties of the look (`var(--moss)`),
 * so that one tree serves light and dark paper.
 */
export interface Markup {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (Markup | string)[];
}

export function element(tag: string, attrs: Markup['attrs'], ...children: Markup['children']): Markup {
  return { tag, attrs, children };
}

/** Writes a tree as text; whatever stands in texts and attributes stays text. Tags and names of attributes are our own. */
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
  // The one element of ours that has no end.
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

/** The same text, where markup is read. */
function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => entities[letter]!);
}
