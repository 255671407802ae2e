/**
 * Whether a dialog, a menu or a list of choices lies over the window: then the keyboard belongs to it. A list that is
 * part of a screen lies over nothing.
 */
export function isCovered(): boolean {
  return document.querySelector('[role=dialog], [role=menu], [data-trigger] [role=listbox]') !== null;
}
