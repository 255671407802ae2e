/** The regions of the window in their order, and where the focus goes in each, best first. */
const regions: readonly (readonly [region: string, targets: readonly string[]])[] = [
  ['[data-region=sidebar]', ['nav [aria-current=page]', 'button']],
  ['main', ['[role=tree]', '[role=grid] [role=row][data-current=true]', '[role=grid] [role=row]', 'h1']],
  ['[data-details]', ['[data-focus=details]', 'button']],
  ['[data-region=messages]', ['button']],
];

/** Moves the focus into the screen, for somebody who goes to the one where they are. */
export function goToContent(): void {
  const [, targets] = regions.find(([region]) => region === 'main')!;
  const target = targets
    .map((selector) => document.querySelector<HTMLElement>(`main ${selector}`))
    .find((element) => element !== null && element.checkVisibility());
  target?.focus({ preventScroll: target.matches('[role=tree]') });
}

/** Moves the focus to the next region of the window that is there, or to the previous one. */
export function goToRegion(by: 1 | -1): void {
  const there = regions.flatMap(([region, targets]) => {
    const element = document.querySelector<HTMLElement>(region);
    return element?.checkVisibility() === true ? [{ element, targets }] : [];
  });
  const at = there.findIndex(({ element }) => element.contains(document.activeElement));
  const next = there[(Math.max(0, at) + by + there.length) % there.length];
  const target = next?.targets
    .map((selector) => next.element.querySelector<HTMLElement>(selector))
    .find((element) => element !== null && element.checkVisibility());
  // A list is longer than the window, and scrolls to its own line.
  target?.focus({ preventScroll: target.matches('[role=tree]') });
}
