import { useNavigation, useWhere } from './navigation.tsx';
import type { ScreenId } from './screen-table.ts';

/** The saved scroll position of a screen, and a callback that saves it; for `ui/Screen`. */
export function useScroll(screen: ScreenId): { initialScroll: number; onScroll: (offset: number) => void } {
  const navigation = useNavigation();
  const initialScroll = useWhere().scroll[screen] ?? 0;
  return { initialScroll, onScroll: (offset) => navigation.keepScroll(screen, offset) };
}
