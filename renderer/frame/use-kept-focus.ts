import { useEffect } from 'react';

// Not a text field: the next key would be typed into it.
const focusable =
  'button:not(:disabled), :is([type=checkbox], [type=radio]):not(:disabled), [tabindex]:not(input, textarea)';
const landmarks = 'section, aside, nav, main';
const dialogs = '[role=dialog], [role=alertdialog]';

/**
 * Keeps the keyboard focus in the window. If the focused element is removed (a dismissed message, a removed
 * piece of evidence) or disabled (the last undo), the focus would be lost. It then moves to a neighbour in
 * the same part of the window, or to the list of the screen. A dialog that directly follows another dialog
 * has nothing to return the focus to: it goes back to the element that had it before the first one.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** The last focused element and its ancestors, innermost first. */
    let around: readonly Element[] = [];
    /** The line of a list that it was in, by its place. */
    let line = -1;
    /** The last focused element outside all dialogs. */
    let below: HTMLElement | undefined;
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? ancestors(target) : [];
      line = placeOf(around.find((element) => element.matches('li')));
      if (target instanceof HTMLElement && target.closest(dialogs) === null) below = target;
    };
    const restore = () => {
      const [had] = around;
      if (had === undefined || !isLost(had) || document.activeElement !== document.body) return;
      const inDialog = around.some((element) => element.matches(dialogs));
      const target = inDialog && below && !isLost(below) ? below : next(around, line);
      // A list is longer than the window, and scrolls to its own line.
      target?.focus({ preventScroll: target.matches('[role=tree]') });
    };
    // A closing dialog returns the focus itself, a frame later.
    const soon = () => requestAnimationFrame(() => requestAnimationFrame(restore));
    const observer = new MutationObserver(() => {
      if (around[0] && isLost(around[0]) && document.activeElement === document.body) soon();
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}

/** Whether an element is removed or disabled and so has lost the focus. */
function isLost(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled');
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
    found.push(one);
  return found;
}

/** The place of an element among its siblings; -1 if there is none. */
function placeOf(element: Element | undefined): number {
  return element ? [...(element.parentElement?.children ?? [])].indexOf(element) : -1;
}

/** A focusable element near one that is gone: in the line that came to its place, or around it. */
function next(around: readonly Element[], line: number): HTMLElement | undefined {
  const part = around.findIndex((element) => element.matches(landmarks));
  const near = around.slice(1, part + 1).filter((element) => element.isConnected);
  const list = around[around.findIndex((element) => element.matches('li')) + 1];
  const lines = line >= 0 && list?.isConnected ? [...list.children] : [];
  const beside = lines[Math.min(line, lines.length - 1)];
  return [
    ...(beside ? [first(beside, focusable)] : []),
    ...near.map((element) => first(element, focusable)),
    first(document, 'main [role=tree]'),
    first(document, 'main h1'),
  ].find((element) => element !== undefined);
}

function first(within: ParentNode, selector: string): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
}
