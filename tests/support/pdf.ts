import { getDocumentProxy } from 'unpdf';

interface Node {
  readonly role: string;
  readonly alt?: string;
  readonly children?: readonly (Node | { readonly type: string })[];
}

/** A line on a page: its text, and its font size in points. */
export interface Line {
  readonly text: string;
  readonly size: number;
}

/** The content of a PDF, as a reader sees it. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
  const { info } = await pdf.getMetadata();
  const titles = (nodes: readonly { title: string; items: unknown[] }[]): string[] =>
    nodes.flatMap(({ title, items }) => [title, ...titles(items as typeof nodes)]);
  const roles = (node: Node): string[] => [
    node.role,
    ...(node.children ?? []).flatMap((child) => ('role' in child ? roles(child) : [])),
  ];
  return {
    pages: pdf.numPages,
    info: info as Readonly<Record<string, unknown>>,
    size: pages[0]!.getViewport({ scale: 1 }),
    outline: titles(await pdf.getOutline()),
    roles: (await Promise.all(pages.map((page) => page.getStructTree()))).flatMap((tree) =>
      roles(tree as Node),
    ),
    lines: await Promise.all(
      pages.map(async (page) => {
        const { items } = await page.getTextContent();
        const lines = new Map<number, Line>();
        for (const item of items) {
          if (!('str' in item) || item.str.trim() === '') continue;
          const y = Math.round(item.transform[5] as number);
          const line = lines.get(y) ?? { text: '', size: 0 };
          lines.set(y, { text: `${line.text} ${item.str}`.trim(), size: Math.max(line.size, item.height) });
        }
        return [...lines].toSorted(([a], [b]) => b - a).map(([, line]) => line);
      }),
    ),
    links: (await Promise.all(pages.map((page) => page.getAnnotations())))
      .flat()
      .flatMap(({ url }) => url ?? []) as string[],
    attachments: (await pdf.getAttachments()) as Readonly<Record<string, { content: Uint8Array }>> | null,
  };
}
