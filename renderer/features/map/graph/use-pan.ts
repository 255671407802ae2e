import { useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';

/** From this distance on, a press moves the drawing instead of choosing what is under it, pixels. */
const least = 4;

interface Press {
  /** Where the pointer and the scrolled drawing were together. */
  readonly x: number;
  readonly y: number;
  readonly startX: number;
  readonly startY: number;
  readonly isOnSkill: boolean;
  moved: boolean;
}

/** Moves the drawing with the mouse, also from a skill. A press beside the skills that moves nothing clears the selection. */
export function usePan(onClear: () => void) {
  const press = useRef<Press>(undefined);
  return {
    onPointerDown({
      currentTarget,
      target,
      button,
      pointerType,
      clientX,
      clientY,
    }: PointerEvent<HTMLElement>) {
      if (button !== 0 || pointerType !== 'mouse') return;
      // The bars of the frame scroll it themselves.
      const box = currentTarget.getBoundingClientRect();
      if (clientX - box.left > currentTarget.clientWidth || clientY - box.top > currentTarget.clientHeight)
        return;
      press.current = {
        x: clientX + currentTarget.scrollLeft,
        y: clientY + currentTarget.scrollTop,
        startX: clientX,
        startY: clientY,
        isOnSkill: (target as Element).closest('button') !== null,
        moved: false,
      };
    },
    onPointerMove({ currentTarget, clientX, clientY, pointerId }: PointerEvent<HTMLElement>) {
      const { current } = press;
      if (current === undefined) return;
      if (!current.moved) {
        if (Math.hypot(clientX - current.startX, clientY - current.startY) < least) return;
        current.moved = true;
        currentTarget.setPointerCapture(pointerId);
      }
      currentTarget.scrollTo(current.x - clientX, current.y - clientY);
    },
    onPointerUp() {
      const { current } = press;
      if (current !== undefined && !current.moved && !current.isOnSkill) onClear();
      // The click that follows a move is none.
      if (current?.moved !== true) press.current = undefined;
      else setTimeout(() => (press.current = undefined));
    },
    onPointerCancel() {
      press.current = undefined;
    },
    onClickCapture(click: MouseEvent) {
      if (press.current?.moved === true) click.stopPropagation();
    },
  };
}
