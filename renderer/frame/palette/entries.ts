import type { ReactNode } from 'react';
import type { Findable } from './match.ts';

/** The parts of the palette, in their order. */
export const sections = ['recent', 'action', 'go', 'path', 'setting', 'skill', 'item'] as const;
export type PaletteSection = (typeof sections)[number];

/** One line of the palette. */
export interface PaletteEntry extends Findable {
  /** Unique among all entries; recent ones are remembered by it. */
  readonly id: string;
  readonly section: PaletteSection;
  /** What stands after the name: where it is, or why it cannot be done now. */
  readonly detail?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}
