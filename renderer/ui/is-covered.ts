import { useSyncExternalStore } from 'react';

/**
 * Whether a dialog, a menu or a list of choices lies over the window: then the keyboard belongs to it. A list that is
 * part of a screen lies over nothing.
 */
export function isCovered(): boolean {
  return document.querySelector('[role=dialog], [role=menu], [data-trigger] [role=listbox]') !== null;
}

/**
 * Whether something lies over the window, as it comes and goes.
 * @param isAsked else it is false, and nothing is watched
 */
export function useIsCovered(isAsked: boolean): boolean {
  return useSyncExternalStore(isAsked ? watch : never, () => isAsked && isCovered());
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

const never = () => () => {};
