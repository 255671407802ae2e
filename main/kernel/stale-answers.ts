import { requests } from '../../contract/index.ts';
import type { Entry } from '../../contract/entry.ts';
import { progress } from '../../contract/topics.ts';
import type { Topic } from '../../contract/topics.ts';
import type { EventListener } from './options.ts';

/** Names the queries that the window must ask again because these topics have changed. */
export function announceStale(emit: EventListener, topics: readonly Topic[]): void {
  const stale = Object.entries<Entry>(requests).filter(([, { reads = [] }]) =>
    reads.some((topic) => topics.includes(topic)),
  );
  if (stale.length > 0) emit('answers:stale', { requests: stale.map(([name]) => name) });
}

/** The topics that a request writes besides the progress. */
export function topicsBeside({ writes = [] }: Entry): readonly Topic[] {
  const slices: readonly Topic[] = progress;
  return writes.filter((topic) => !slices.includes(topic));
}
