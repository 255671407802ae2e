import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Zoom {
  /** How large the drawing is; 1 is its own size. */
  readonly scale: number;
  /** Whether it is larger than the frame. */
  readonly isCut: boolean;
  /** Zooms by a factor, around the middle of the frame or a point in it. */
  readonly by: (factor: number, around?: readonly [x: number, y: number]) => void;
  /** Zooms so that all of it fits. */
  readonly fit: () => void;
}

const limits = { least: 0.15, most: 2.5 } as const;
/** Text is still readable at this scale: the drawing starts no smaller, even if then not all of it fits. */
const readable = 0.8;
/** The padding of the frame, pixels. */
const padding = 8;
const largestAtStart = 1.3;

const within = (scale: number, least: number, most: number) => Math.min(most, Math.max(least, scale));

/** The zoom of a drawing in a frame that scrolls. Until the learner zooms by steps, it follows the size of the frame. */
export function useZoom(frame: RefObject<HTMLElement | null>, drawing: Size): Zoom {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [chosen, setChosen] = useState<number | 'fit'>();
  /** The point that stays where it is: in the frame, and as a share of the drawing. */
  const anchor = useRef<{
    readonly at: readonly [number, number];
    readonly share: readonly [number, number];
  }>(undefined);
  useLayoutEffect(() => {
    const element = frame.current!;
    const measure = () =>
      setSize({ width: element.clientWidth - 2 * padding, height: element.clientHeight - 2 * padding });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [frame]);
  const fits = Math.min(size.width / drawing.width, size.height / drawing.height);
  const scale =
    chosen === undefined
      ? within(fits, readable, largestAtStart)
      : chosen === 'fit'
        ? within(fits, limits.least, largestAtStart)
        : chosen;

  const by = (factor: number, around?: readonly [x: number, y: number]) => {
    const element = frame.current!;
    const at = around ?? ([element.clientWidth / 2, element.clientHeight / 2] as const);
    const whole = [drawing.width * scale, drawing.height * scale] as const;
    anchor.current = {
      at,
      share: [(element.scrollLeft + at[0]) / whole[0], (element.scrollTop + at[1]) / whole[1]],
    };
    setChosen(within(scale * factor, limits.least, limits.most));
  };
  useLayoutEffect(() => {
    if (anchor.current === undefined) return;
    const { at, share } = anchor.current;
    anchor.current = undefined;
    frame.current!.scrollTo(
      share[0] * drawing.width * scale - at[0],
      share[1] * drawing.height * scale - at[1],
    );
  }, [frame, drawing.width, drawing.height, scale]);

  const onWheel = useEffectEvent((turn: WheelEvent) => {
    if (!turn.ctrlKey && !turn.metaKey) return;
    turn.preventDefault();
    const { left, top } = frame.current!.getBoundingClientRect();
    by(Math.exp(-within(turn.deltaY, -60, 60) / 150), [turn.clientX - left, turn.clientY - top]);
  });
  useEffect(() => {
    const element = frame.current!;
    const listener = (turn: WheelEvent) => onWheel(turn);
    // React listens passively, so it cannot keep the browser from zooming the whole page.
    element.addEventListener('wheel', listener, { passive: false });
    return () => element.removeEventListener('wheel', listener);
  }, [frame]);

  return {
    scale,
    isCut: drawing.width * scale > size.width + 1 || drawing.height * scale > size.height + 1,
    by,
    fit: () => setChosen('fit'),
  };
}
