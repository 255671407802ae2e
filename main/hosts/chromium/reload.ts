import { watch } from 'node:fs';
import type { Waymark } from './waymark.ts';

/** Reloads the page when a file of the built window changes; for `npm run dev`. */
export function reloadOnChange(waymark: Waymark, assetsFolder: string): void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(assetsFolder, { recursive: true, persistent: false }, () => {
    clearTimeout(timer);
    // A build writes many files; reload once they are all there.
    timer = setTimeout(() => void waymark.page.reload().catch(() => {}), 200);
  });
  void waymark.closed.finally(() => {
    watcher.close();
    clearTimeout(timer);
  });
}
