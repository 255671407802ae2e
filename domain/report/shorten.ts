import type { Block, ReportDocument } from './document.ts';

/**
 * The beginning of a document: its first `most` lines of lists and tables, where it has more.
 * @returns the document, and how many lines were left out
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
  // What comes after the end is gone through all the same: its lines are counted.
  const cut = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => {
      const isAfterEnd = room === 0 && left > 0;
      const shortened = cutBlock(block);
      return isAfterEnd ? [] : [shortened];
    });
  return { document: { ...document, blocks: cut(document.blocks) }, left };
}
