import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { indexPath } from '../../domain/path/path-index.ts';
import { sampleEvents } from '../../domain/sample/sample-events.ts';
import { sampleName } from '../../domain/sample/sample-words.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { defaultSettings } from '../../domain/settings/settings.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { readFirstPath } from '../paths/read-path.ts';
import { asDiskError, nothingChanged } from '../store/durable-file.ts';
import { workspaceFiles } from '../store/files.ts';
import { Store } from '../store/store.ts';
import { message } from '../../domain/messages/message.ts';

/**
 * Makes the workspace of a made-up learner, marked as such: seven months on the first path, the last evening of them
 * yesterday.
 * @param settings all but the name, so that the window goes on as it looks
 * @throws WaymarkError `invalid-input` where something is in the folder already; `disk`
 */
export async function makeSample(
  folder: string,
  resources: string,
  version: string,
  settings: Settings = defaultSettings,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0)
      throw new WaymarkError('invalid-input', message('sample.notEmpty', { folder }));
    const files = workspaceFiles(folder);
    await writeFile(files.sample, '{ "madeUp": true }\n');
    await writeFile(files.settings, JSON.stringify({ ...settings, name: sampleName }));
    await fill(folder, resources, version);
  } catch (failure) {
    throw asDiskError(failure, folder, nothingChanged);
  }
}

async function fill(folder: string, resources: string, version: string): Promise<void> {
  const events = sampleEvents(indexPath(await readFirstPath(resources)), Date.now());
  let now = events[0]?.at ?? Date.now();
  const store = await Store.open(folder, { version, now: () => now });
  try {
    const kept: Promise<unknown>[] = [];
    for (const { at, draft } of events) {
      now = at;
      kept.push(
        store.commit((log) =>
          draft === 'undo' ? [{ type: 'event.undone', target: log.nextUndo(store.device)!.id }] : [draft],
        ),
      );
    }
    await Promise.all(kept);
    now = Date.now();
  } finally {
    await store.close();
  }
}
