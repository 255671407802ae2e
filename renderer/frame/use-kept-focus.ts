import { useEffect } from 'react';

// Not a field for text: the next key would be typed into it.
const focusable =
  'button:not(:disabled), :is([type=checkbox], [type=radio]):not(:disabled), [tabindex]:not(input, textarea)';
const landmarks = 'section, aside, nav, main';
const dialogs = '[role=dialog], [role=alertdialog]';

/**
 * Keeps the keyboard in the window: where what has the focus goes away (a message that is dismissed, a piece of evidence
 * that is removed) or cannot be used any more (the last undo) the focus would fall to nothing. It goes to what is next to
 * it in the same part of the window, or to the list of the screen. A dialog that came right after another dialog knows
 * nothing to give the focus back to: it goes to what had it before the first one.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** What had the focus last, and what it stood in, the nearest first. */
    let around: readonly Element[] = [];
    /** What had it last outside every dialog. */
    let below: HTMLElement | undefined;
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? ancestors(target) : [];
      if (target instanceof HTMLElement && target.closest(dialogs) === null) below = target;
    };
    const restore = () => {
      const [had] = around;
      if (had === undefined || !isLost(had) || document.activeElement !== document.body) return;
      const inDialog = around.some((element) => element.matches(dialogs));
      (inDialog && below && !isLost(below) ? below : next(around))?.focus();
    };
    // A dialog that closes gives the focus back itself, a frame later.
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

/** Whether an element is gone, or is disabled and so has no focus. */
function isLost(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled');
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
    found.push(one);
  return found;
}

/** Something near what is gone that can have the focus. */
function next(around: readonly Element[]): HTMLElement | undefined {
  const part = around.findIndex((element) => element.matches(landmarks));
  const near = around.slice(1, part + 1).filter((element) => element.isConnected);
  return [
    ...near.map((element) => first(element, focusable)),
    first(document, 'main [role=tree]'),
    first(document, 'main h1'),
  ].find((element) => element !== undefined);
}

function first(within: ParentNode, selector: string): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
}
