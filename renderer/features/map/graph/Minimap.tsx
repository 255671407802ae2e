import { memo, useLayoutEffect, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { Arrangement } from '../../../../domain/graph/arrange.ts';
import styles from './graph.module.css';

interface Props {
  readonly arrangement: Arrangement;
  /** What scrolls, and how large the drawing in it is. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly scale: number;
  /** The ids of the nodes that stand out. */
  readonly ready: ReadonlySet<string>;
}

const largest = { width: 168, height: 110 } as const;

/** The whole graph in a corner, with the part that is seen; pressing it goes there. Only for the pointer: the keys walk along the lines. */
export function Minimap({ arrangement, frame, scale, ready }: Props) {
  const { width, height } = arrangement;
  const small = Math.min(largest.width / width, largest.height / height);
  const [seen, setSeen] = useState({ x: 0, y: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = frame.current!;
    const look = () =>
      setSeen({
        x: element.scrollLeft / scale,
        y: element.scrollTop / scale,
        width: element.clientWidth / scale,
        height: element.clientHeight / scale,
      });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame, scale]);
  const go = ({ currentTarget, clientX, clientY, buttons }: PointerEvent<SVGSVGElement>) => {
    if (buttons !== 1) return;
    const box = currentTarget.getBoundingClientRect();
    const element = frame.current!;
    element.scrollTo(
      ((clientX - box.left) / small) * scale - element.clientWidth / 2,
      ((clientY - box.top) / small) * scale - element.clientHeight / 2,
    );
  };
  return (
    <svg
      className={styles.minimap}
      viewBox={`0 0 ${width} ${height}`}
      width={width * small}
      height={height * small}
      aria-hidden="true"
      onPointerDown={(press) => {
        press.currentTarget.setPointerCapture(press.pointerId);
        go(press);
      }}
      onPointerMove={go}
    >
      <Nodes arrangement={arrangement} ready={ready} />
      <rect
        className={styles.seen}
        x={seen.x}
        y={seen.y}
        width={Math.min(seen.width, width - seen.x)}
        height={Math.min(seen.height, height - seen.y)}
        strokeWidth={1.5 / small}
      />
    </svg>
  );
}

const Nodes = memo(function Nodes({ arrangement, ready }: Pick<Props, 'arrangement' | 'ready'>) {
  return [...arrangement.nodes].map(([id, { x, y, width, height }]) => (
    <rect
      key={id}
      x={x}
      y={y}
      width={width}
      height={height}
      fill={ready.has(id) ? 'var(--moss)' : 'var(--ink)'}
      fillOpacity={ready.has(id) ? 0.8 : 0.2}
    />
  ));
});
