import type { Page } from '@playwright/test';

/** A visible piece of text. */
export interface SeenText {
  readonly text: string;
  /** The complete text of its element. */
  readonly within: string;
  /** Whether it is part of a drawing, in which each line is an element of its own. */
  readonly isDrawn: boolean;
  /** Whether part of it cannot be seen even by scrolling; text that ends in an ellipsis does not count. */
  readonly isCutOff: boolean;
}

/** Every text on the page that is not for screen readers only. */
export function seenTexts(page: Page): Promise<SeenText[]> {
  return page.evaluate(async () => {
    // What follows the size of the window does so with the next frames.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    const seen: SeenText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement!;
      // A text with marked words consists of several pieces.
      const text = (element.closest('[data-marked]') ?? node).textContent!.trim();
      if (text === '' || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      if (
        element.closest('.visually-hidden, [data-live-announcer], script, style') ||
        isForReadersOnly(element)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rect = range.getBoundingClientRect();
      if (rect.width === 0) continue;
      seen.push({
        text,
        within: element.textContent!,
        isDrawn: element.closest('svg') !== null,
        isCutOff: isCutOff(element, rect),
      });
    }
    return seen;

    function isForReadersOnly(element: Element): boolean {
      return getComputedStyle(element).clipPath === 'inset(50%)';
    }

    function isCutOff(start: Element, rect: DOMRect): boolean {
      const free = { x: false, y: false };
      for (let element: Element | null = start; element; element = element.parentElement) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
        const { left, right, top, bottom } = element.getBoundingClientRect();
        free.x ||= overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis';
        free.y ||= overflowY === 'auto' || overflowY === 'scroll' || webkitLineClamp !== 'none';
        if (!free.x && overflowX !== 'visible' && (rect.left < left - 1 || rect.right > right + 1))
          return true;
        if (!free.y && overflowY !== 'visible' && (rect.top < top - 3 || rect.bottom > bottom + 3))
          return true;
      }
      const { clientWidth, clientHeight } = document.documentElement;
      return (
        (!free.x && (rect.left < -1 || rect.right > clientWidth + 1)) ||
        (!free.y && (rect.top < -3 || rect.bottom > clientHeight + 3))
      );
    }
  });
}
