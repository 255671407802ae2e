/** The regions of the window in their order, and where the focus goes in each, best first. */
const regions: readonly (readonly [region: string, targets: readonly string[]])[] = [
  ['[data-region=sidebar]', ['nav [aria-current=page]', 'button']],
  ['main', ['[role=tree]', '[role=grid] [role=row][data-current=true]', '[role=grid] [role=row]', 'h1']],
  ['[data-details]', ['[data-focus=details]', 'button']],
  ['[data-region=messages]', ['button']],
];

/** Moves the focus into the screen, for somebody who goes to the one where they are. */
export function goToContent(): void {
  const main = regionsThere().find(({ element }) => element.matches('main'));
  if (main) enter(main);
}

/** Moves the focus to the next region of the window that is there, or to the previous one. */
export function goToRegion(by: 1 | -1): void {
  const there = regionsThere();
  const at = there.findIndex(({ element }) => element.contains(document.activeElement));
  const next = there[(Math.max(0, at) + by + there.length) % there.length];
  if (next) enter(next);
}

interface Region {
  readonly element: HTMLElement;
  readonly targets: readonly string[];
}

function regionsThere(): readonly Region[] {
  return regions.flatMap(([region, targets]) => {
    const element = document.querySelector<HTMLElement>(region);
    return element?.checkVisibility() === true ? [{ element, targets }] : [];
  });
}

function enter({ element, targets }: Region): void {
  const target = targets
    .map((selector) => element.querySelector<HTMLElement>(selector))
    .find((found) => found !== null && found.checkVisibility());
  // A list is longer than the window, and scrolls to its own line.
  target?.focus({ preventScroll: target.matches('[role=tree]') });
}
