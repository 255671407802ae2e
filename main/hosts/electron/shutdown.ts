import { app } from 'electron';
import type { App } from '../../app.ts';
import { complain } from './output.ts';

export type Shutdown = (code?: number) => Promise<void>;

/** One way out, taken once, whoever asks: what is on its way to disk gets there, then the process ends. */
export function installShutdown(waymark: Pick<App, 'close'>): Shutdown {
  let running: Promise<void> | undefined;
  const shutDown: Shutdown = (code = 0) => (running ??= closeAndExit(waymark, code));
  app.on('before-quit', (event) => {
    event.preventDefault();
    void shutDown();
  });
  app.on('window-all-closed', () => void shutDown());
  process.on('SIGINT', () => void shutDown());
  process.on('SIGTERM', () => void shutDown());
  return shutDown;
}

async function closeAndExit(waymark: Pick<App, 'close'>, code: number): Promise<void> {
  try {
    await waymark.close();
    app.exit(code);
  } catch (failure) {
    complain(`the workspace could not be closed: ${String(failure)}`);
    app.exit(1);
  }
}
