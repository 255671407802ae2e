import { useState, useSyncExternalStore } from 'react';
import { useNavigation, useWhere } from '../../navigation.tsx';

// As in inspector.module.css: here the inspector lies over the list.
const narrow = matchMedia('(width < 860px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether the inspector is open. Where it lies over the list it is closed until it is asked for. */
export function useInspector(): { readonly isOpen: boolean; readonly set: (open: boolean) => void } {
  const navigation = useNavigation();
  const { inspector } = useWhere().path;
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  const [overList, setOverList] = useState(false);
  return isNarrow
    ? { isOpen: overList, set: setOverList }
    : { isOpen: inspector, set: (open) => navigation.changePath({ inspector: open }) };
}
