import { app } from 'electron';
import type { App } from '../../app.ts';
import { complain } from './words.ts';

export type End = (code?: number) => Promise<void>;

/** One way out, taken once, whoever asks: what is on its way to disk gets there, then the process ends. */
export function endCleanly(waymark: Pick<App, 'close'>): End {
  let ending: Promise<void> | undefined;
  const end: End = (code = 0) => (ending ??= closeAndExit(waymark, code));
  app.on('before-quit', (event) => {
    event.preventDefault();
    void end();
  });
  app.on('window-all-closed', () => void end());
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  return end;
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
