import { app, powerMonitor } from 'electron';
import type { App } from '../../app/app.ts';
import { complain } from './output.ts';

export interface Shutdown {
  /** Closes the workspace, then ends the process; a second call changes nothing. */
  (code?: number): Promise<void>;
  /** Whether it is under way, or the system ends everything: then nothing may hold a window open. */
  readonly hasBegun: () => boolean;
}

/** One way out, taken once, whoever asks: what is on its way to disk gets there, then the process ends. */
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
      complain(`the workspace could not be closed: ${String(failure)}`);
      app.exit(1);
    }
  }

  app.on('before-quit', (event) => {
    // To prevent it while the system logs out would cancel the logging out on macOS (electron/electron#230).
    if (!isSystemEnding && !isClosed) event.preventDefault();
    void shutDown();
  });
  const onSystemEnd = (event: { preventDefault(): void }) => {
    isSystemEnding = true;
    // Elsewhere it only asks for the moment that closing takes.
    if (platform !== 'darwin') event.preventDefault();
    void shutDown();
  };
  // Its types do not tell of the event that it hands over.
  powerMonitor.on('shutdown', onSystemEnd as () => void);
  app.on('window-all-closed', () => void shutDown());
  process.on('SIGINT', () => void shutDown());
  process.on('SIGTERM', () => void shutDown());
  return Object.assign(shutDown, { hasBegun: () => isSystemEnding || running !== undefined });
}
