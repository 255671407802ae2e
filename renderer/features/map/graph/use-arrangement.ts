import { useEffect, useState } from 'react';
import { graphToArrange } from '../../../../domain/charts/graph-boxes.ts';
import type { GraphTitles } from '../../../../domain/charts/graph-boxes.ts';
import type { Arrangement } from '../../../../domain/graph/arrange.ts';

/** It depends on the titles of the path only, not on the progress, so one for each graph is enough. */
const known = new WeakMap<GraphTitles, Arrangement>();

/** Arranges a graph in a worker, so that the window stays quick. Undefined until it is ready, null if it failed. */
export function useArrangement(titles: GraphTitles): Arrangement | null | undefined {
  const [made, setMade] = useState<{ readonly of: GraphTitles; readonly arrangement: Arrangement | null }>();
  useEffect(() => {
    if (known.has(titles)) return;
    const worker = new Worker(new URL('./arrange.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Arrangement>) => {
      known.set(titles, data);
      setMade({ of: titles, arrangement: data });
    });
    worker.addEventListener('error', () => setMade({ of: titles, arrangement: null }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(graphToArrange(titles));
    return () => worker.terminate();
  }, [titles]);
  return known.get(titles) ?? (made?.of === titles ? made.arrangement : undefined);
}
