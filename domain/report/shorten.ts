import type { Block, ReportDocument } from './document.ts';

/**
 * Shortens a document to its first `most` lines of lists and tables.
 * @returns the document, and the number of lines that were cut
 */
export function shorten(
  document: ReportDocument,
  most: number,
): { readonly document: ReportDocument; readonly left: number } {
  let room = most;
  let left = 0;
  const take = <T>(all: readonly T[]): readonly T[] => {
    const taken = all.slice(0, room);
    room -= taken.length;
    left += all.length - taken.length;
    return taken;
  };
  const cutBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'list':
        return { ...block, items: take(block.items) };
      case 'checklist':
        return { ...block, items: take(block.items) };
      case 'table':
        return { ...block, rows: take(block.rows) };
      case 'section':
        return { ...block, blocks: cut(block.blocks) };
      default:
        return block;
    }
  };
  // Blocks after the end are visited as well, to count their lines.
  const cut = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => {
      const isAfterEnd = room === 0 && left > 0;
      const shortened = cutBlock(block);
      return isAfterEnd ? [] : [shortened];
    });
  return { document: { ...document, blocks: cut(document.blocks) }, left };
}
