import { useState, useSyncExternalStore } from 'react';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';

// Keep in step with inspector.module.css: below this width the inspector covers the list.
const narrow = matchMedia('(width < 1100px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

export interface InspectorState {
  readonly isOpen: boolean;
  /** Whether it is a drawer over the list instead of a column beside it. */
  readonly isDrawer: boolean;
  set(open: boolean): void;
}

/** The state of the inspector. As a drawer it starts closed. */
export function useInspector(): InspectorState {
  const navigation = useNavigation();
  const { inspector } = useWhere().path;
  const isDrawer = useSyncExternalStore(subscribe, () => narrow.matches);
  const [isPulledOut, pullOut] = useState(false);
  return isDrawer
    ? { isOpen: isPulledOut, isDrawer, set: pullOut }
    : { isOpen: inspector, isDrawer, set: (open) => navigation.changePath({ inspector: open }) };
}
