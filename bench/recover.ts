import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { backupName } from '../main/store/backups.ts';
import { encodeCheckpoint } from '../main/store/checkpoint.ts';
import { migrations } from '../main/store/migrations/index.ts';
import { Store } from '../main/store/store.ts';
import { row } from './measure.ts';
import type { Bench } from './measure.ts';
import { generateEvents } from './workspaces.ts';

const count = 200_000;
const backups = 31;
const device = 'benchmrk';
const day = 24 * 3600 * 1000;
const megabyte = 1_000_000;

/**
 * `recover`: opens a workspace with 200,000 events, 31 backups and a damaged `waymark.json` in a separate
 * process. Measures the time and the peak memory.
 */
export const recover: Bench = async ({ folder, quick }) => {
  const whole = join(folder, 'recover');
  await makeRecoverable(whole);
  const times: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < (quick ? 1 : 5); run++) {
    const damaged = join(folder, `recover-${run}`);
    await cp(whole, damaged, { recursive: true });
    const child = spawn(process.execPath, [join(import.meta.dirname, 'open-store.ts'), damaged], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    const { ms, events, peak } = JSON.parse(said) as { ms: number; events: number; peak: number };
    if (events !== count) throw new Error(`${events} events were recovered instead of ${count}.`);
    times.push(ms);
    memory.push(peak / megabyte);
    await rm(damaged, { recursive: true });
  }
  return [row('recover', times), row('recover/memory', memory, undefined, 'MB')];
};

/** Makes a workspace that is sound except for `waymark.json`. */
async function makeRecoverable(folder: string): Promise<void> {
  const events = generateEvents(
    Array.from({ length: 2000 }, (_, i) => `skill-${i % 40}/item-${i}`),
    count,
  );
  const last = Date.parse(events.at(-1)!.at);
  const writer = { format: migrations.length, version: '0.1.0' };
  const checkpointOf = (seq: number) => ({
    seq,
    clock: { time: last, counter: 0 },
    workspace: device,
    generation: 0,
    events: events.slice(0, seq),
  });
  await mkdir(join(folder, 'backups'), { recursive: true });
  for (let i = 0; i < backups; i++) {
    const checkpoint = checkpointOf(count - i * 100);
    const name = backupName(last - i * day, checkpoint, writer.format, 'auto', device);
    await writeFile(join(folder, 'backups', name), Buffer.concat(await encodeCheckpoint(checkpoint, writer)));
  }
  await writeFile(
    join(folder, 'waymark.json'),
    Buffer.concat(await encodeCheckpoint(checkpointOf(count), writer)),
  );
  // Opening it once writes the matching journal.
  await (await Store.open(folder, { version: '0.1.0', device })).close();
  const bytes = await readFile(join(folder, 'waymark.json'));
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(join(folder, 'waymark.json'), bytes);
}
