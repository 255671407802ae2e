/** What stands in a column, top down. */
export interface Standing {
  /** The height that it takes, with the distance to the next. */
  readonly height: number;
  /** Where its middle would like to be. */
  readonly wish: number;
}

/**
 * Places a column so that nothing overlaps, the order holds, and the sum of the squared distances from the wishes is the least:
 * pool adjacent violators (Ayer et al. 1955), and then within `room`.
 * @param room the height of the column, at least the sum of the heights
 * @returns the middles
 */
export function spread(column: readonly Standing[], room: number): readonly number[] {
  const offsets: number[] = [];
  let used = 0;
  for (const { height } of column) {
    offsets.push(used + height / 2);
    used += height;
  }
  const blocks: { sum: number; count: number }[] = [];
  const mean = ({ sum, count }: { sum: number; count: number }) => sum / count;
  column.forEach(({ wish }, i) => {
    blocks.push({ sum: wish - offsets[i]!, count: 1 });
    while (blocks.length > 1 && mean(blocks.at(-2)!) > mean(blocks.at(-1)!)) {
      const last = blocks.pop()!;
      const into = blocks.at(-1)!;
      into.sum += last.sum;
      into.count += last.count;
    }
  });
  const shifts = blocks.flatMap((block) => Array.from({ length: block.count }, () => mean(block)));
  return offsets.map((offset, i) => offset + Math.min(Math.max(shifts[i]!, 0), Math.max(0, room - used)));
}
