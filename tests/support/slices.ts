import type { SliceEntry, SliceName, SliceValue } from '../../domain/progress/slices/index.ts';

/** The entries of one slice, as keys and values. */
export function entriesIn<N extends SliceName>(
  name: N,
  entries: readonly SliceEntry[],
): [key: string, value: SliceValue<N>][] {
  return entries.filter(([slice]) => slice === name).map(([, key, value]) => [key, value as SliceValue<N>]);
}
