import type { Screen } from '../domain/settings/settings.ts';
import { useNavigation, useWhere } from './navigation.tsx';

/** Where a screen was scrolled to, and a way to keep it; for `ui/Screen`. */
export function useScroll(screen: Screen): { initialScroll: number; onScroll: (offset: number) => void } {
  const navigation = useNavigation();
  const initialScroll = useWhere().scroll[screen] ?? 0;
  return { initialScroll, onScroll: (offset) => navigation.keepScroll(screen, offset) };
}
