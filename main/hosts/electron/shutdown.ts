import { app, powerMonitor } from 'electron';
import type { App } from '../../app/app.ts';
import { reportError } from './output.ts';

export interface Shutdown {
  /** Closes the workspace, then exits the process. Further calls have no effect. */
  (code?: number): Promise<void>;
  /** Whether it has begun, or the system is shutting down: then nothing may keep a window open. */
  readonly hasBegun: () => boolean;
}

/** The single way out, taken once: pending writes reach the disk, then the process exits. */
export function installShutdown(
  waymark: Pick<App, 'close'>,
  platform: NodeJS.Platform = process.platform,
): Shutdown {
  let running: Promise<void> | undefined;
  let isSystemEnding = false;
  let isClosed = false;
  const shutDown = (code = 0) => (running ??= closeAndExit(code));

  async function closeAndExit(code: number): Promise<void> {
    try {
      await waymark.close();
      isClosed = true;
      app.exit(code);
    } catch (failure) {
      reportError(`the workspace could not be closed: ${String(failure)}`);
      app.exit(1);
    }
  }

  app.on('before-quit', (event) => {
    // Preventing the quit during a logout would cancel the logout on macOS (electron/electron#230).
    if (!isSystemEnding && !isClosed) event.preventDefault();
    void shutDown();
  });
  const onSystemEnd = (event: { preventDefault(): void }) => {
    isSystemEnding = true;
    // On other systems this only delays the shutdown until the workspace is closed.
    if (platform !== 'darwin') event.preventDefault();
    void shutDown();
  };
  // Electron's types omit the event argument.
  powerMonitor.on('shutdown', onSystemEnd as () => void);
  app.on('window-all-closed', () => void shutDown());
  process.on('SIGINT', () => void shutDown());
  process.on('SIGTERM', () => void shutDown());
  return Object.assign(shutDown, { hasBegun: () => isSystemEnding || running !== undefined });
}
