import { spawn, spawnSync } from 'node:child_process';
import { installWithApt } from './bootstrap.mjs';

/**
 * Runs `job` with a display to show windows on: the one there is, else a virtual one that ends with the job.
 * @template T
 * @param {(env: Record<string, string>) => Promise<T>} job gets what to add to the environment
 * @returns {Promise<T>}
 */
export async function withDisplay(job) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return job({});
  if (spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error)
    installWithApt('a virtual display, as there is none here', ['xvfb']);
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Of its own, so that Ctrl+C reaches the window first and the display is still there while it closes.
    detached: true,
  });
  try {
    const number = await displayNumber(server);
    process.stderr.write(
      `waymark: there is no display here; the window is on the virtual display :${number}\n`,
    );
    return await job({ DISPLAY: `:${number}` });
  } finally {
    server.kill();
  }
}

/** @param {import('node:child_process').ChildProcess} server */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    server.once('error', () =>
      reject(
        new Error(
          'there is no display, and no Xvfb to make one: install xvfb (on Debian: apt-get install xvfb)',
        ),
      ),
    );
    server.once('exit', () => reject(new Error('the virtual display did not start')));
    server.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => resolve(chunk.toString().trim()));
  });
}
