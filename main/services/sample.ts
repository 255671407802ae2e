import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleEvents } from '../../domain/sample/sample-events.ts';
import type { AppOptions, EventListener } from '../app.ts';
import { openSession } from '../session.ts';
import type { Session } from '../session.ts';
import { Store } from '../store/store.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import { readFirstPath } from '../paths/read-path.ts';

/**
 * Opens a made-up learner's workspace, in a temporary folder that goes when it is closed. Nothing of it can reach
 * the learner's own.
 */
export async function openSample(options: AppOptions, emit: EventListener): Promise<Session> {
  const { resources, version, host } = options;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-sample-'));
  try {
    await fillWithSample(folder, resources, version);
    const session = await openSession(
      // What tells its device apart goes with it too.
      { folder, installation: join(folder, 'installation'), resources, version, host },
      emit,
      () => {},
      true,
    );
    return {
      ...session,
      async close() {
        await session.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (failure) {
    await rm(folder, { recursive: true, force: true });
    throw failure;
  }
}

/** Puts a season of a made-up learner's evenings into an empty workspace, the last of them today. */
export async function fillWithSample(folder: string, resources: string, version: string): Promise<void> {
  const index = indexPath(await readFirstPath(resources));
  const events = sampleEvents(index, Date.now());
  let now = events[0]?.at ?? Date.now();
  const store = await Store.open(folder, { version, now: () => now });
  try {
    const kept: Promise<unknown>[] = [];
    for (const { at, draft } of events) {
      now = at;
      kept.push(store.commit(() => [draft]));
    }
    await Promise.all(kept);
    now = Date.now();
  } finally {
    await store.close();
  }
}
