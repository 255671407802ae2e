import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { en } from '../domain/words/en.ts';

/** One screen: all that the frame must know of it. */
export interface ScreenEntry {
  /** As its words, its folder and the kept view name it. */
  readonly id: keyof typeof en.screen;
  /** The keys that lead there. */
  readonly keys: readonly [string, ...string[]];
  /** Its picture in the sidebar; a screen without one is reached from another. */
  readonly Icon?: LucideIcon;
  readonly Component: () => ReactNode;
}

export type ScreenId = ScreenEntry['id'];

const ScreensContext = createContext<readonly ScreenEntry[]>([]);

export const ScreensProvider = ScreensContext;

/** The screens, in the order of the sidebar. */
export function useScreens(): readonly ScreenEntry[] {
  return use(ScreensContext);
}
