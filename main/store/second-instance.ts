import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { listIfThere, readIfThere, writeDurably } from './durable-file.ts';
import { nodeFileSystem } from './file-system.ts';
import { workspaceFiles } from './files.ts';
import { SerialQueue } from './serial-queue.ts';

// Such a file holds the path of a file that the process with the window should open.
const handedName = /^handed-[0-9a-f]{16}$/;
const longestPath = 4096;

/**
 * Tells the process that holds a workspace that another one was started on it, by touching its lock.
 * @param files full paths to hand over, for that process to open
 */
export async function announceSecondInstance(folder: string, files: readonly string[] = []): Promise<void> {
  for (const file of files) {
    const handed = join(folder, `handed-${randomBytes(8).toString('hex')}`);
    await writeDurably(nodeFileSystem, handed, [Buffer.from(file)]).catch(() => {});
  }
  await nodeFileSystem.touch(workspaceFiles(folder).lock).catch(() => {});
}

/**
 * Calls `listener` whenever another process is started on the workspace (on some systems twice), and
 * immediately if files were handed over before anyone listened.
 * @param listener receives the full paths that were handed over, each once
 * @returns an unsubscribe function
 */
export function listenForSecondInstances(
  folder: string,
  listener: (files: readonly string[]) => void,
): () => void {
  // One at a time: two at once would both read a file before either has removed it.
  const queue = new SerialQueue();
  const hear = (isCalled: boolean) =>
    queue.take(async () => {
      const files = await takeHanded(folder).catch(() => []);
      if (isCalled || files.length > 0) listener(files);
    });
  try {
    const watcher = fs.watch(workspaceFiles(folder).lock, { persistent: false }, (what) => {
      if (what === 'change') void hear(true);
    });
    watcher.on('error', () => {});
    void hear(false);
    return () => watcher.close();
  } catch {
    // Without file watching a second start is still refused; only the window does not come to the front.
    return () => {};
  }
}

/** Reads and removes the handed-over paths. */
async function takeHanded(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of (await listIfThere(nodeFileSystem, folder)).filter((one) => handedName.test(one))) {
    const bytes = await readIfThere(nodeFileSystem, join(folder, name));
    await nodeFileSystem.remove(join(folder, name)).catch(() => {});
    if (!Buffer.isBuffer(bytes) || bytes.length > longestPath) continue;
    const file = bytes.toString('utf8');
    if (isAbsolute(file) && !file.includes('\0')) files.push(file);
  }
  return files;
}
