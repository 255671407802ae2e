/** Whether a dialog, a menu or a list of choices lies over the window: then the keyboard belongs to it. */
export function isCovered(): boolean {
  return document.querySelector('[role=dialog], [role=menu], [role=listbox]') !== null;
}
