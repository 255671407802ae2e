import { createContext, use, useMemo, useState, useSyncExternalStore } from 'react';
import { useNavigation, useWhere } from '../navigation/navigation.tsx';

// Keep in step with inspector.module.css: below this width the inspector covers the list.
const narrow = matchMedia('(width < 1100px)');
// Below this width, a list beside the inspector has no room for most items on one line.
const wide = matchMedia('(width >= 1400px)');

function subscribe(listener: () => void): () => void {
  for (const query of [narrow, wide]) query.addEventListener('change', listener);
  return () => {
    for (const query of [narrow, wide]) query.removeEventListener('change', listener);
  };
}

export interface InspectorState {
  readonly isOpen: boolean;
  /** Whether it is a drawer over the list instead of a column beside it. */
  readonly isDrawer: boolean;
  set(open: boolean): void;
}

/**
 * The state of the inspector. As a column it is as the learner left it, on every screen; before that it is
 * open only in a wide window. As a drawer it starts closed.
 */
export function useInspectorState(): InspectorState {
  const navigation = useNavigation();
  const { inspector } = useWhere();
  const isDrawer = useSyncExternalStore(subscribe, () => narrow.matches);
  const isWide = useSyncExternalStore(subscribe, () => wide.matches);
  const [isPulledOut, pullOut] = useState(false);
  return useMemo(
    () =>
      isDrawer
        ? { isOpen: isPulledOut, isDrawer, set: pullOut }
        : {
            isOpen: inspector ?? isWide,
            isDrawer,
            set: (open) => navigation.change({ inspector: open }),
          },
    [navigation, inspector, isDrawer, isWide, isPulledOut],
  );
}

const InspectorContext = createContext<InspectorState>({ isOpen: false, isDrawer: false, set() {} });

export const InspectorProvider = InspectorContext;

/** The inspector beside the current screen. */
export function useInspector(): InspectorState {
  return use(InspectorContext);
}
