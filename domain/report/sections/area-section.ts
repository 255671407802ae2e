import type { Block } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Writing } from '../writing.ts';
import { fraction } from '../compose/figures.ts';

export type Area = NonNullable<Report['areas']>[number];

/** A part of a section for one area, with its count. */
export function areaSection(
  { title, figure }: Area,
  id: string,
  writing: Writing,
  blocks: readonly Block[],
): Block {
  return { kind: 'section', id, title, figure: fraction(writing, figure), blocks };
}
