import { useSyncExternalStore } from 'react';

/**
 * Whether a dialog, a menu or a drop-down list covers the window and so owns the keyboard. A list that is
 * part of a screen covers nothing.
 */
export function isCovered(): boolean {
  return document.querySelector('[role=dialog], [role=menu], [data-trigger] [role=listbox]') !== null;
}

/**
 * Whether something covers the window, kept up to date.
 * @param isAsked if false, the result is false and nothing is observed
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
