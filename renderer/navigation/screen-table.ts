import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { en } from '../../domain/messages/en/index.ts';

/** Everything that the frame needs to know about a screen. */
export interface ScreenEntry {
  /** The name of its words, its folder and the saved view. */
  readonly id: keyof typeof en.screen;
  /** The keys that go there. */
  readonly keys: readonly [string, ...string[]];
  /** Its icon in the sidebar. */
  readonly Icon: LucideIcon;
  readonly Component: () => ReactNode;
}

export type ScreenId = ScreenEntry['id'];

const ScreensContext = createContext<readonly ScreenEntry[]>([]);

export const ScreensProvider = ScreensContext;

/** The screens, in the order of the sidebar. */
export function useScreens(): readonly ScreenEntry[] {
  return use(ScreensContext);
}
