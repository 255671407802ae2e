import { useState, useSyncExternalStore } from 'react';
import { useNavigation, useWhere } from '../../navigation.tsx';

// As in inspector.module.css: here the inspector lies over the list.
const narrow = matchMedia('(width < 1100px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

export interface InspectorState {
  readonly isOpen: boolean;
  /** Whether it lies over the list, as a drawer, and not beside it. */
  readonly isDrawer: boolean;
  set(open: boolean): void;
}

/** Whether the inspector is open. As a drawer it is closed until it is asked for. */
export function useInspector(): InspectorState {
  const navigation = useNavigation();
  const { inspector } = useWhere().path;
  const isDrawer = useSyncExternalStore(subscribe, () => narrow.matches);
  const [isPulledOut, pullOut] = useState(false);
  return isDrawer
    ? { isOpen: isPulledOut, isDrawer, set: pullOut }
    : { isOpen: inspector, isDrawer, set: (open) => navigation.changePath({ inspector: open }) };
}
