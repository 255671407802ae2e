import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface OpenedWindow {
  /** The time from process start until the window was painted, ms. */
  readonly painted: number;
  /** The resident memory of the process that is not the browser, bytes. */
  readonly rss: number;
  readonly pid: number;
  close(): Promise<void>;
}

/** Opens a window in a separate process; `args` are those of open-window.ts. */
export async function openWindowProcess(args: readonly string[]): Promise<OpenedWindow> {
  const file = join(import.meta.dirname, 'open-window.ts');
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => {
      throw new Error('The window did not open.');
    }),
  ])) as [string];
  return {
    ...(JSON.parse(line) as { painted: number; rss: number }),
    pid: child.pid!,
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
